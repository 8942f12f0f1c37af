import {
  FileType,
  languages,
  RelativePattern,
  type TextDocument,
  Uri,
  type WorkspaceFolder,
  workspace,
} from 'vscode';

/** Folders in a virtual folder: each is a request to wherever its files are. */
const mostFolders = 500;

/** Globs: the files of one, but those of the other. */
export interface Wanted {
  readonly include: string;
  readonly exclude?: string | undefined;
}

/**
 * The files of the workspace for each that is wanted. A search finds nothing in the folders of extensions that
 * provide files and no search (and one in such a folder alone never ends): those folders are read one by one.
 */
export async function findFiles(wanted: readonly Wanted[]): Promise<readonly (readonly Uri[])[]> {
  const found = await Promise.all(
    wanted.map(({ include, exclude }) => workspace.findFiles(include, exclude)),
  );
  const virtual = (workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme !== 'file');
  if (virtual.length === 0) return found;
  const searched = new Set(found.flat().map((uri) => workspace.getWorkspaceFolder(uri)?.index));
  const unsearched = virtual.filter(({ index }) => !searched.has(index));
  const read = await Promise.all(unsearched.map((folder) => filesIn(folder, wanted)));
  return found.map((uris, index) => [...uris, ...read.flatMap((files) => files[index] ?? [])]);
}

async function filesIn(
  folder: WorkspaceFolder,
  wanted: readonly Wanted[],
): Promise<readonly (readonly Uri[])[]> {
  const files: Uri[] = [];
  const folders = [folder.uri];
  for (const at of folders) {
    for (const [name, type] of await workspace.fs.readDirectory(at)) {
      const uri = Uri.joinPath(at, name);
      const isLink = (type & FileType.SymbolicLink) !== 0;
      const isFolder = (type & FileType.Directory) !== 0;
      if (!isFolder) files.push(uri);
      else if (!isLink && !name.startsWith('.') && folders.length < mostFolders) folders.push(uri);
    }
  }
  return wanted.map(({ include, exclude }) =>
    files.filter(
      (uri) =>
        matches(folder, include, uri) && !(exclude !== undefined && matches(folder, exclude, uri)),
    ),
  );
}

/** By VS Code's own globs, which it offers for documents alone; of those it looks at nothing but the address. */
function matches(folder: WorkspaceFolder, pattern: string, uri: Uri): boolean {
  const file: Pick<TextDocument, 'uri' | 'languageId'> = { uri, languageId: '' };
  const selector = { pattern: new RelativePattern(folder, pattern) };
  return languages.match(selector, file as TextDocument) > 0;
}
