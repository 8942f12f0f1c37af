import { env, l10n } from 'vscode';
import { type Codebook, defaultCodebook } from '../../core/codebook/codebook.ts';
import { symbolOf } from '../../core/codebook/stanceSymbol.ts';
import type { ComparedSide, Comparison } from '../../core/merge/comparison.ts';
import type { Side } from '../../core/merge/disagreement.ts';
import type { PassagePiece } from '../../core/text/passage.ts';
import { stanceLabel } from '../../host/claimWords.ts';
import type { MergeSide } from '../../host/git/mergeSides.ts';
import { withAltShift } from '../../host/keyNames.ts';
import { rowName } from './questionWords.ts';

/** Everything that a page about one question shows. */
export interface ConflictPage {
  readonly title: string;
  /** Which file, and how far the person has come. */
  readonly where: string;
  readonly passage: readonly PassagePiece[];
  readonly comparison: Comparison;
  readonly sides: { readonly [side in Side]: MergeSide };
  readonly codebook: Codebook | undefined;
  /** What keeping both is called; undefined where only one side can stay. */
  readonly both: string | undefined;
  readonly hasPrevious: boolean;
}

/** What a webview needs to show a page: it runs no script and loads nothing but this style sheet. */
export interface PageFrame {
  readonly cspSource: string;
  readonly styleSheet: string;
}

/** The page as HTML. Its buttons are links to commands, so that Tab and Enter are enough. */
export function renderPage(page: ConflictPage, { cspSource, styleSheet }: PageFrame): string {
  const { title, where, passage, both, hasPrevious } = page;
  const others = [
    ...(both === undefined ? [] : [button('standpoint.takeBoth', both, withAltShift(3))]),
    ...(hasPrevious
      ? [button('standpoint.previousConflict', l10n.t('Previous Question'), withAltShift(9))]
      : []),
    button('standpoint.decideLater', l10n.t('Decide Later'), withAltShift(0)),
  ];
  return `<!DOCTYPE html>
<html lang="${env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${cspSource};">
<link rel="stylesheet" href="${escaped(styleSheet)}">
<title>${escaped(title)}</title>
</head>
<body>
<main>
<p class="where">${escaped(where)}</p>
<h1>${escaped(title)}</h1>
${passage.length === 0 ? '' : `<blockquote>${passage.map(piece).join('')}</blockquote>`}
<div class="cards">
${card(page, 'ours')}
${card(page, 'theirs')}
</div>
<nav>${others.join('\n')}</nav>
</main>
</body>
</html>`;
}

function piece({ text, isMarked }: PassagePiece): string {
  return isMarked ? `<mark>${escaped(text)}</mark>` : escaped(text);
}

const takes = {
  ours: { command: 'standpoint.takeOurs', key: 1 },
  theirs: { command: 'standpoint.takeTheirs', key: 2 },
} as const;

function card({ comparison, sides, codebook }: ConflictPage, side: Side): string {
  const compared = comparison[side];
  const { author, name } = sides[side];
  const { by } = compared.values;
  const person = by ?? author ?? (side === 'ours' ? l10n.t('Ours') : l10n.t('Theirs'));
  const committed =
    by && author && author !== by ? l10n.t('{0}, committed by {1}', name, author) : name;
  const take = (by ?? author) ? l10n.t('Take {0}’s', person) : l10n.t('Take {0}', person);
  const rows = comparison.keys.map((key) => row(key, compared, comparison.differing, codebook));
  const dismissal =
    compared.is === 'dismissal'
      ? `<p class="dismissal">${escaped(l10n.t('No claim: dismissed'))}</p>`
      : '';
  const { command, key } = takes[side];
  return `<section class="card">
<h2>${escaped(person)}</h2>
<p class="side">${escaped(committed)}</p>
${dismissal}<dl>${rows.join('')}</dl>
${button(command, take, withAltShift(key))}
</section>`;
}

function row(
  key: string,
  { values }: ComparedSide,
  differing: ReadonlySet<string>,
  codebook: Codebook | undefined,
): string {
  const value = values[key];
  const shown =
    value === undefined
      ? `<span class="nothing">${escaped(l10n.t('none'))}</span>`
      : shownValue(key, value, codebook);
  const differs = differing.has(key) ? ' class="differs"' : '';
  return `<div${differs}><dt>${escaped(rowName(key))}</dt><dd>${shown}</dd></div>`;
}

function shownValue(key: string, value: string, codebook: Codebook | undefined): string {
  const { stances, targets } = codebook ?? defaultCodebook;
  if (key === 'record') return `<pre>${escaped(value)}</pre>`;
  if (key === 'target') return escaped(targets.find(({ id }) => id === value)?.label ?? value);
  const stance = key === 'stance' ? stances.find(({ id }) => id === value) : undefined;
  if (stance === undefined) return escaped(value);
  return `<span class="stance ${stance.colour}">${escaped(`${symbolOf(stance)} ${stanceLabel(stance)}`)}</span>`;
}

function button(command: string, words: string, keys: string): string {
  return `<a class="button" role="button" href="command:${command}" title="${keys}">${escaped(words)} <kbd>${keys}</kbd></a>`;
}

/** Everything from files and from git is text, whatever it looks like. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
