import { commands, EventEmitter, Uri, window, workspace } from 'vscode';
import { DisposableStore } from '../../host/disposableStore.ts';
import { type ArticleUri, fileName, sidecarOf } from '../../session/uris.ts';

/** Of texts that exist only to be looked at. Their addresses do not end as sidecars' do. */
const scheme = 'standpoint-preview';

/** A sidecar as it is and as it would be. */
export interface Preview {
  readonly article: ArticleUri;
  readonly before: string;
  readonly after: string;
}

/** Shows what would become of sidecars, both versions side by side in one editor, and touches none. */
export class RewritePreview extends DisposableStore {
  readonly #texts = new Map<string, string>();
  readonly #changed = this.add(new EventEmitter<Uri>());
  #title: string | undefined;

  constructor() {
    super();
    this.add(
      workspace.registerTextDocumentContentProvider(scheme, {
        onDidChange: this.#changed.event,
        provideTextDocumentContent: (uri) => this.#texts.get(uri.toString()),
      }),
    );
  }

  async show(title: string, previews: readonly Preview[]): Promise<void> {
    await this.close();
    this.#title = title;
    this.update(previews);
    const resources = previews.map(({ article }) => [
      Uri.parse(sidecarOf(article), true),
      addressOf(article, 'before'),
      addressOf(article, 'after'),
    ]);
    await commands.executeCommand('vscode.changes', title, resources);
  }

  /** What would become of the sidecars that are shown is something else now. */
  update(previews: readonly Preview[]): void {
    for (const { article, before, after } of previews) {
      this.#take(addressOf(article, 'before'), before);
      this.#take(addressOf(article, 'after'), after);
    }
  }

  async close(): Promise<void> {
    const title = this.#title;
    if (title === undefined) return;
    // VS Code adds the number of files to the title.
    const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
    await window.tabGroups.close(tabs.filter(({ label }) => label.startsWith(title)));
    this.#texts.clear();
    this.#title = undefined;
  }

  #take(uri: Uri, text: string): void {
    if (this.#texts.get(uri.toString()) === text) return;
    this.#texts.set(uri.toString(), text);
    this.#changed.fire(uri);
  }
}

/** Both sides have one path, by which VS Code heads them; the rest of the address tells them apart. */
function addressOf(article: ArticleUri, side: 'before' | 'after'): Uri {
  const path = `/${fileName(article)}.claims.preview.yaml`;
  return Uri.from({ scheme, path, query: `${side} ${article}` });
}
