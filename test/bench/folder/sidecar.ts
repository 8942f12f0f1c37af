import { createAnchors } from '../../../src/core/anchor/create.ts';
import { insertClaims, insertDismissals } from '../../../src/core/sidecar/editSidecar.ts';
import { parseSidecar, type ReadableSidecar } from '../../../src/core/sidecar/parseSidecar.ts';
import type { NewClaim, RecordId } from '../../../src/core/sidecar/record.ts';
import { recordId } from '../../../src/core/sidecar/recordId.ts';
import type { ArticleText } from '../../../src/core/text/articleText.ts';
import { applyEdits, moveSpan, type Offset, type Span } from '../../../src/core/text/span.ts';
import { quoted } from '../../../src/core/yaml/writeString.ts';
import type { Article, Claim } from './article.ts';
import type { Choice } from './choice.ts';

const coders = ['ana', 'ben', 'chi'];

/** A claim and where its paragraph begins in the article’s text. */
export interface PlacedClaim {
  readonly claim: Claim;
  readonly start: Offset;
}

/** The sidecar on an article, as Standpoint itself writes it, with a dismissal in every third. */
export function sidecarOf(
  article: Article,
  text: ArticleText,
  placed: readonly PlacedClaim[],
  choice: Choice,
): string {
  const head = headOf(article, choice);
  const withClaims = insertAll(head, text, placed, choice);
  return choice.inPercent(33)
    ? dismissing(withClaims, text, article.title.indexOf(':'))
    : withClaims;
}

function headOf({ title, outlet, date }: Article, choice: Choice): string {
  const status = choice.inPercent(60) ? '  status: done\n' : '';
  return `standpoint: 1\narticle:\n  title: ${quoted(title)}\n  outlet: ${quoted(outlet)}\n  date: ${quoted(date)}\n${status}`;
}

function insertAll(
  head: string,
  text: ArticleText,
  placed: readonly PlacedClaim[],
  choice: Choice,
): string {
  const taken = new Set<RecordId>();
  const claims = placed.map(({ claim, start }) => {
    const made = newClaim(claim, start, text, taken, choice);
    taken.add(made.id);
    return { claim: made, place: start };
  });
  return applyEdits(
    head,
    insertClaims(head, readable(head), claims, () => undefined),
  );
}

/** One in ten claims is seeded, with nothing decided but that it is one; one in twenty has a note. */
function newClaim(
  { pieces, actor, stance, target }: Claim,
  start: Offset,
  text: ArticleText,
  taken: ReadonlySet<RecordId>,
  choice: Choice,
): NewClaim {
  const anchors = createAnchors(
    text,
    pieces.map((piece) => moveSpan(piece, start)),
  );
  const [first] = anchors;
  if (first === undefined) throw new RangeError('a claim without words');
  const id = recordId(first, taken);
  if (choice.inPercent(10)) return { id, anchors };
  const note = choice.inPercent(5) ? { note: 'compare with what was said "on the quay"' } : {};
  return { id, actor, stance, target, by: choice.of(coders), ...note, anchors };
}

/** With the place name that an article's title begins with set aside as no claim. */
function dismissing(sidecar: string, text: ArticleText, length: number): string {
  const place: Span = { start: 0 as Offset, end: length as Offset };
  const [anchor] = createAnchors(text, [place]);
  if (anchor === undefined) return sidecar;
  const file = readable(sidecar);
  return applyEdits(
    sidecar,
    insertDismissals(sidecar, file, [{ anchor, place: 0 }], () => undefined),
  );
}

function readable(text: string): ReadableSidecar {
  const file = parseSidecar(text);
  if (file.state === 'unreadable') throw new Error('the generator wrote what cannot be read');
  return file;
}
