import { type Uri, workspace } from 'vscode';
import { DisposableStore } from './disposableStore.ts';
import { utf8In } from './utf8.ts';

/** Tells what articles say by their bytes: an article has whatever encoding the user has set for it. */
export class ArticleDecoder extends DisposableStore {
  /** Whether the settings are the usual ones, by folder of the workspace: to ask them takes as long as to read a file. */
  readonly #usual = new Map<string, boolean>();

  constructor() {
    super();
    const forget = () => this.#usual.clear();
    this.add(workspace.onDidChangeConfiguration(forget));
    this.add(workspace.onDidChangeWorkspaceFolders(forget));
  }

  /** The text of an article; undefined for binary content, which is all that VS Code does not decode. */
  async decode(bytes: Uint8Array, uri: Uri): Promise<string | undefined> {
    try {
      return this.#plainText(bytes, uri) ?? (await workspace.decode(bytes, { uri }));
    } catch {
      return undefined;
    }
  }

  /**
   * What VS Code would say as well, without asking its window, which takes longer than all the rest: UTF-8 with
   * neither a mark nor a NUL at which it would think again. Undefined for anything else, and with other settings.
   */
  #plainText(bytes: Uint8Array, uri: Uri): string | undefined {
    if (!this.#hasUsualSettings(uri)) return undefined;
    const text = utf8In(bytes);
    return text?.startsWith('\ufeff') || text?.includes('\0') ? undefined : text;
  }

  #hasUsualSettings(uri: Uri): boolean {
    const folder = workspace.getWorkspaceFolder(uri)?.uri.toString() ?? '';
    const known = this.#usual.get(folder) ?? hasUsualSettings(uri);
    this.#usual.set(folder, known);
    return known;
  }
}

function hasUsualSettings(uri: Uri): boolean {
  const settings = workspace.getConfiguration('files', uri);
  return (
    settings.get('encoding') === 'utf8' &&
    settings.get('autoGuessEncoding') === false &&
    settings.inspect('encoding')?.languageIds === undefined
  );
}
