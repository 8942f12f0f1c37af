declare const articleBrand: unique symbol;
declare const sidecarBrand: unique symbol;
declare const codebookBrand: unique symbol;

/** Addresses as strings, in whatever scheme the host has; they are compared letter by letter. */
export type ArticleUri = string & { readonly [articleBrand]: 'ArticleUri' };
export type SidecarUri = string & { readonly [sidecarBrand]: 'SidecarUri' };
export type CodebookUri = string & { readonly [codebookBrand]: 'CodebookUri' };
/** What Standpoint writes. */
export type YamlUri = SidecarUri | CodebookUri;
export type FileUri = ArticleUri | YamlUri;

const sidecarEnding = '.claims.yaml';
const codebookName = 'standpoint.yaml';

/** The sidecar of an article stands beside it. */
export function sidecarOf(article: ArticleUri): SidecarUri {
  return `${article}${sidecarEnding}` as SidecarUri;
}

/** The article that a sidecar is about. */
export function articleOf(sidecar: SidecarUri): ArticleUri {
  return sidecar.slice(0, -sidecarEnding.length) as ArticleUri;
}

/** Whether what Standpoint writes there is a sidecar, and no codebook. */
export function isSidecar(uri: YamlUri): uri is SidecarUri {
  return uri.endsWith(sidecarEnding);
}

/** What a file is to Standpoint, by its name alone; undefined for any other file. */
export function classify(
  uri: string,
):
  | { readonly is: 'sidecar'; readonly uri: SidecarUri }
  | { readonly is: 'codebook'; readonly uri: CodebookUri }
  | undefined {
  if (uri.endsWith(sidecarEnding)) return { is: 'sidecar', uri: uri as SidecarUri };
  if (uri.endsWith(`/${codebookName}`)) return { is: 'codebook', uri: uri as CodebookUri };
  return undefined;
}

/** A file or a folder that was renamed or moved. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/** Whether an address is that of a file or lies below that of a folder. */
export function isWithin(uri: string, fileOrFolder: string): boolean {
  return uri === fileOrFolder || uri.startsWith(`${fileOrFolder}/`);
}

/** Whether an address lies below that of one of these folders. */
export function isBelowAny(uri: string, folders: ReadonlySet<string>): boolean {
  for (let slash = uri.lastIndexOf('/'); slash > 0; slash = uri.lastIndexOf('/', slash - 1))
    if (folders.has(uri.slice(0, slash))) return true;
  return false;
}

/** Where a file is after a move of itself or of a folder above it. */
export function afterMove<Uri extends string>(uri: Uri, { from, to }: Move): Uri {
  return isWithin(uri, from) ? (`${to}${uri.slice(from.length)}` as Uri) : uri;
}

/** Where an article's codebook may be, nearest first: its own folder, then each one above. */
export function codebooksAbove(article: ArticleUri): readonly CodebookUri[] {
  const candidates: CodebookUri[] = [];
  const root = article.indexOf('://') + '://'.length;
  for (let slash = article.lastIndexOf('/'); slash >= root; ) {
    candidates.push(codebookIn(article.slice(0, slash)));
    slash = article.lastIndexOf('/', slash - 1);
  }
  return candidates;
}

/** The codebook of a folder, whether it is there or not. */
export function codebookIn(folder: string): CodebookUri {
  return `${folder}/${codebookName}` as CodebookUri;
}

/** The last part of an address, as a person would write it. */
export function fileName(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}
