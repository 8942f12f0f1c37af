import { l10n, Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import type { MergeAnswer } from '../../core/merge/questions.ts';
import type { ContextKeys } from '../../host/contextKeys.ts';
import { DisposableStore } from '../../host/disposableStore.ts';
import type { Host } from '../../host/host.ts';
import { type ConflictPage, renderPage } from './conflictPage.ts';

/** What a person does with a question; closing the panel is deciding later. */
export type PanelAnswer = MergeAnswer | 'previous' | 'later';

/** The commands that the page's buttons lead to. */
const answerCommands = {
  ours: 'standpoint.takeOurs',
  theirs: 'standpoint.takeTheirs',
  both: 'standpoint.takeBoth',
  previous: 'standpoint.previousConflict',
  later: 'standpoint.decideLater',
} as const satisfies Readonly<Record<PanelAnswer, string>>;

/** The tab in which questions about a merge are asked, one at a time. */
export class ConflictPanel extends DisposableStore {
  readonly #media: Uri;
  readonly #contextKeys: ContextKeys;
  #panel: WebviewPanel | undefined;
  #question:
    | { readonly page: ConflictPage; readonly answer: (answer: PanelAnswer) => void }
    | undefined;

  constructor({ extensionUri, contextKeys }: Pick<Host, 'extensionUri' | 'contextKeys'>) {
    super();
    this.#media = Uri.joinPath(extensionUri, 'media');
    this.#contextKeys = contextKeys;
    this.add({ dispose: () => this.close() });
  }

  /** Whether an answer makes sense for the question that is shown now. */
  offers(answer: PanelAnswer): boolean {
    const page = this.#question?.page;
    if (page === undefined) return false;
    if (answer === 'both') return page.both !== undefined;
    return answer !== 'previous' || page.hasPrevious;
  }

  /** Answers the question that is shown; nothing happens where there is none. */
  answer(answer: PanelAnswer): void {
    const question = this.#question;
    this.#question = undefined;
    question?.answer(answer);
  }

  /** Shows a question and waits for its answer. */
  ask(page: ConflictPage): Promise<PanelAnswer> {
    this.answer('later');
    const panel = this.#panel ?? this.#open();
    const { webview } = panel;
    webview.html = renderPage(page, {
      cspSource: webview.cspSource,
      styleSheet: webview.asWebviewUri(Uri.joinPath(this.#media, 'conflict.css')).toString(),
    });
    panel.reveal();
    this.#contextKeys.set('standpoint.bothOffered', page.both !== undefined);
    this.#contextKeys.set('standpoint.previousOffered', page.hasPrevious);
    return new Promise((answer) => {
      this.#question = { page, answer };
    });
  }

  /** Brings the question that is shown to the front. */
  show(): void {
    this.#panel?.reveal();
  }

  /** Closes the tab; a question that is still open is left for later. */
  close(): void {
    this.#panel?.dispose();
  }

  #open(): WebviewPanel {
    const panel = window.createWebviewPanel(
      'standpoint.conflict',
      l10n.t('Resolve Conflicts'),
      ViewColumn.Active,
      {
        enableScripts: false,
        enableCommandUris: Object.values(answerCommands),
        localResourceRoots: [this.#media],
      },
    );
    this.#panel = panel;
    panel.onDidDispose(() => {
      this.#panel = undefined;
      this.answer('later');
    });
    return panel;
  }
}
