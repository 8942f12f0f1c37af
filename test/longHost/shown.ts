import { commands, type Hover, languages, type MarkdownString } from 'vscode';
import type { Claim } from '../../src/core/annotation/annotation.ts';
import { claimAt } from '../../src/core/annotation/claimAt.ts';
import { lineStarts, positionAt } from '../../src/core/text/lines.ts';
import { contains, type Span, span } from '../../src/core/text/span.ts';
import { stanceWords } from '../../src/host/claimWords.ts';
import { inWorkspace, read } from '../host/workbench.ts';
import type { Scene } from '../unit/session/sitting/desk.ts';
import type { VscodeEditor } from './vscodeEditor.ts';

/** How what is on disk, in the Problems view and in the hovers differs from a scene, in words; undefined if not. */
export async function differenceFrom(
  { annotations: { claims }, problems, sidecar = '', sidecar: file }: Scene,
  name: string,
  editor: VscodeEditor | undefined,
): Promise<string | undefined> {
  const sidecarName = `${name}.claims.yaml`;
  const onDisk = await read(sidecarName);
  if (onDisk !== file) return `the sidecar is\n${onDisk}\nand not\n${file}`;
  const starts = lineStarts(sidecar);
  const expected = problems.map(
    ({ code, span: at }) => `${code} in line ${positionAt(starts, at.start).line}`,
  );
  const listed = languages
    .getDiagnostics(inWorkspace(sidecarName))
    .map(({ code, range }) => `${code} in line ${range.start.line + 1}`);
  if (listed.sort().join() !== expected.sort().join()) {
    return `the problems are “${listed}” and not “${expected}”`;
  }
  return editor && differenceInHovers(claims, editor);
}

async function differenceInHovers(
  claims: readonly Claim[],
  editor: VscodeEditor,
): Promise<string | undefined> {
  for (const claim of claims) {
    for (const piece of claim.spans) {
      const at = visiblePlace(claims, claim, piece);
      if (at === undefined) continue;
      const shown = await hoverAt(editor, at);
      const words = `${stanceWords(claim)} · ${claim.actor?.name ?? 'No actor yet'}`;
      if (shown === undefined || !isHeadedBy(shown.words, words))
        return `at ${at} it says “${shown?.words}” and not “${words}”`;
      const [start, end] = [shown.place.start, shown.place.end];
      if (start !== piece.start || end !== piece.end) {
        return `“${words}” is at ${start} to ${end} and not at ${piece.start} to ${piece.end}`;
      }
    }
  }
  const bare = [...editor.text].findIndex((_, at) => claimAt(claims, span(at, at)) === undefined);
  const shown = bare < 0 ? undefined : await hoverAt(editor, bare);
  return shown && `at ${bare} it says “${shown.words}”, and there is nothing`;
}

/** Whether a card is headed by these words to their end: it may still say “Ida Torm” of who is “Ida T” by now. */
function isHeadedBy(card: string, words: string): boolean {
  const [heading = ''] = card.split('\n\n', 1);
  return heading.endsWith(words);
}

/** An offset in a piece of a claim where no other claim, nor another piece of it, is shown. */
function visiblePlace(claims: readonly Claim[], claim: Claim, piece: Span): number | undefined {
  for (let at: number = piece.start; at <= piece.end; at += 1) {
    const cursor = span(at, at);
    const first = claim.spans.find((one) => contains(one, cursor));
    if (first === piece && claimAt(claims, cursor) === claim) return at;
  }
  return undefined;
}

async function hoverAt(
  { document }: VscodeEditor,
  at: number,
): Promise<{ readonly words: string; readonly place: Span } | undefined> {
  const hovers = await commands.executeCommand<Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    document.positionAt(at),
  );
  const [hover] = hovers;
  if (hover?.range === undefined) return undefined;
  const [first] = hover.contents;
  const words = (first as MarkdownString).value.replaceAll('&nbsp;', ' ').replaceAll('\\', '');
  const { start, end } = hover.range;
  return { words, place: span(document.offsetAt(start), document.offsetAt(end)) };
}
