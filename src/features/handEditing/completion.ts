import {
  CompletionItem,
  CompletionItemKind,
  type Disposable,
  l10n,
  languages,
  SnippetString,
  type TextDocument,
} from 'vscode';
import { type Completion, completionsAt } from '../../core/handEditing/completions.ts';
import { localised } from '../../host/localised.ts';
import { rangeOf } from '../../host/ranges.ts';
import type { Session } from '../../session/session.ts';
import type { ArticleUri } from '../../session/uris.ts';
import { selector, type YamlFiles } from './yamlFiles.ts';

const kinds = {
  key: CompletionItemKind.Property,
  actor: CompletionItemKind.User,
  stance: CompletionItemKind.EnumMember,
  target: CompletionItemKind.Reference,
  word: CompletionItemKind.Value,
} as const;

/** Keys that are missing, and values as the codebook and the article have them. */
export function provideCompletion(session: Session, files: YamlFiles): Disposable {
  return languages.registerCompletionItemProvider(
    selector,
    {
      async provideCompletionItems(document, position) {
        const file = files.of(document);
        if (file === undefined) return undefined;
        const { codebook } = await files.codebookFor(file);
        const article = files.articleOf(file);
        const names = article === undefined ? [] : namesIn(session, article);
        const at = document.offsetAt(position);
        const offered = completionsAt(file.kind, document.getText(), at, codebook, names);
        return offered.map((completion, index) => item(document, completion, index));
      },
    },
    ...['"', ' '],
  );
}

/** Who is named in an article. */
function namesIn(session: Session, article: ArticleUri): readonly string[] {
  const { claims = [], mentions = [] } = session.articles.annotationsOf(article) ?? {};
  return [...claims, ...mentions].flatMap(({ actor }) => actor?.name ?? []);
}

function item(document: TextDocument, completion: Completion, index: number): CompletionItem {
  const { is, label, detail, text, caret, span, also, goesOn } = completion;
  const shown = new CompletionItem(label, kinds[is]);
  const range = rangeOf(document, span);
  const quote = /^["']/.exec(document.getText(range))?.[0] ?? '';
  shown.range = range;
  shown.detail = localised(detail);
  shown.filterText = `${quote}${label} ${also}`.trimEnd();
  shown.sortText = String(index).padStart(5, '0');
  shown.insertText = caret === undefined ? text : snippet(text, caret);
  if (goesOn) shown.command = { command: 'editor.action.triggerSuggest', title: l10n.t('Suggest') };
  return shown;
}

function snippet(text: string, caret: number): SnippetString {
  return new SnippetString()
    .appendText(text.slice(0, caret))
    .appendTabstop(0)
    .appendText(text.slice(caret));
}
