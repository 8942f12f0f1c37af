import {
  CancellationError,
  type DocumentSelector,
  l10n,
  type TextDocument,
  Uri,
  workspace,
} from 'vscode';
import { type FileKind, type NamedPlace, namedPlaces } from '../../core/handEditing/names.ts';
import { readableParts } from '../../core/yaml/readableParts.ts';
import type { YamlNode } from '../../core/yaml/tree.ts';
import type { Host } from '../../host/host.ts';
import { waitUntilRead } from '../../host/readBefore.ts';
import type { Session } from '../../session/session.ts';
import {
  type ArticleUri,
  articleOf,
  type CodebookUri,
  classify,
  sidecarOf,
} from '../../session/uris.ts';
import { type NearestCodebook, NearestCodebooks } from './nearestCodebooks.ts';

/** By name, whatever language an editor takes them for: `yaml` belongs to other extensions too. */
export const selector: DocumentSelector = [
  { pattern: '**/*.claims.yaml' },
  { pattern: '**/standpoint.yaml' },
];

/** A sidecar or codebook in an editor, as far as it can be read now. */
export interface YamlFile {
  readonly kind: FileKind;
  readonly uri: string;
  readonly text: string;
  readonly root: YamlNode | undefined;
  readonly places: readonly NamedPlace[];
}

/** Reads files that are edited by hand, each version of a document once. */
export class YamlFiles {
  readonly #session: Session;
  readonly #host: Host;
  readonly #codebooks = new NearestCodebooks();
  readonly #read = new WeakMap<TextDocument, { version: number; file: YamlFile | undefined }>();

  constructor(session: Session, host: Host) {
    this.#session = session;
    this.#host = host;
  }

  /** The file in a document; undefined for one that is neither, such as a version from git. */
  of(document: TextDocument): YamlFile | undefined {
    const known = this.#read.get(document);
    if (known?.version === document.version) return known.file;
    const file = fileIn(document.uri.toString(), document.getText());
    this.#read.set(document, { version: document.version, file });
    return file;
  }

  /** The article that a sidecar is about. */
  articleOf({ uri }: YamlFile): ArticleUri | undefined {
    const file = classify(uri);
    return file?.is === 'sidecar' ? articleOf(file.uri) : undefined;
  }

  /** The codebook that counts for a file: itself, or the nearest above. */
  async codebookFor(file: YamlFile): Promise<NearestCodebook> {
    const uri = await this.#codebookUri(file);
    const text = file.kind === 'codebook' ? file.text : await this.#host.ports.files.read(uri);
    return this.#codebooks.of(uri, text);
  }

  /** The sidecars that a codebook counts for, as they are now: those of a folder that is being read when it is. */
  async sidecarsOf(codebook: CodebookUri): Promise<readonly YamlFile[]> {
    const waiting = l10n.t('Standpoint: sidecars are searched when the folder is read');
    if (!(await waitUntilRead(this.#session, this.#host, waiting))) throw new CancellationError();
    const all = this.#session.articles.sidecars().map(async ({ article, text }) => {
      const file = fileIn(sidecarOf(article), text);
      const isOurs = file !== undefined && (await this.#codebookUri(file)) === codebook;
      return isOurs ? [file] : [];
    });
    return (await Promise.all(all)).flat();
  }

  /** The articles whose sidecars may be left out, since they are not read. */
  get unread(): readonly ArticleUri[] {
    return this.#session.without('files');
  }

  #codebookUri(file: YamlFile): Promise<CodebookUri> | CodebookUri {
    const named = classify(file.uri);
    if (named?.is === 'codebook') return named.uri;
    const article = this.articleOf(file) ?? (file.uri as ArticleUri);
    const folder = workspace.getWorkspaceFolder(Uri.parse(file.uri, true));
    const above = folder?.uri.toString() ?? article.slice(0, article.lastIndexOf('/'));
    return this.#session.actors.codebookFor(article, above);
  }
}

function fileIn(uri: string, text: string): YamlFile | undefined {
  const kind = classify(uri)?.is;
  if (kind === undefined) return undefined;
  return new FileToRead(kind, uri, text);
}

/** Reads its text when somebody asks what it says: completion, which comes with every key, does not. */
class FileToRead implements YamlFile {
  readonly kind: FileKind;
  readonly uri: string;
  readonly text: string;
  #read: { readonly root: YamlNode | undefined } | undefined;
  #places: readonly NamedPlace[] | undefined;

  constructor(kind: FileKind, uri: string, text: string) {
    this.kind = kind;
    this.uri = uri;
    this.text = text;
  }

  get root(): YamlNode | undefined {
    this.#read ??= { root: readableParts(this.text) };
    return this.#read.root;
  }

  get places(): readonly NamedPlace[] {
    this.#places ??= namedPlaces(this.kind, this.root);
    return this.#places;
  }
}
