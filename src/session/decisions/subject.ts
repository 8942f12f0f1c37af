import { createAnchors } from '../../core/anchor/create.ts';
import { resolveAnchors } from '../../core/anchor/resolve.ts';
import { shiftSpans } from '../../core/anchor/shift.ts';
import { stateAt } from '../../core/anchor/stateAt.ts';
import type { Claim, ClaimKey, SuggestedClaim } from '../../core/annotation/annotation.ts';
import type { Anchor, RecordId } from '../../core/sidecar/record.ts';
import type { ArticleText } from '../../core/text/articleText.ts';
import type { Span, TextEdit } from '../../core/text/span.ts';
import type { Article } from '../article.ts';

/**
 * The claim that somebody decided on, as it was at that moment. By the time the decision is made, typing
 * may have moved it, and its key may be that of another claim with the same words.
 */
export type Subject = { readonly is: 'record'; readonly id: RecordId } | AwaitedSuggestion;

/** A suggestion until the decision on it is made; nothing is stored of it yet. */
export class AwaitedSuggestion {
  readonly is = 'suggestion';
  readonly #anchors: readonly Anchor[];
  /** Where it stands in that text; undefined once it was swallowed, or the text replaced. */
  #spans: readonly Span[] | undefined;
  #text: string;

  constructor(text: ArticleText, { spans }: SuggestedClaim) {
    this.#anchors = createAnchors(text, spans);
    this.#spans = spans;
    this.#text = text.text;
  }

  /** The article's text was edited. The edits refer to the text before. */
  follow(before: string, edits: readonly TextEdit[], after: string): void {
    const changes = edits.map(({ span, newText }) => ({ span, newLength: newText.length }));
    const spans = this.#spansIn(before);
    const shifted = spans === undefined ? 'covered' : shiftSpans(spans, changes);
    this.#spans = shifted === 'covered' ? undefined : shifted;
    this.#text = after;
  }

  /** Where it stands now; undefined where its words have changed or are gone. */
  placeIn(text: ArticleText): readonly Span[] | undefined {
    const spans = this.#spansIn(text.text);
    const now =
      spans === undefined
        ? resolveAnchors(text, this.#anchors)
        : stateAt(text, this.#anchors, spans, []);
    return now.state === 'exact' || now.state === 'moved' ? now.spans : undefined;
  }

  #spansIn(text: string): readonly Span[] | undefined {
    return text === this.#text ? this.#spans : undefined;
  }
}

/** What a key stands for now; undefined where it stands for nothing. */
export function subjectOf({ annotations, text }: Article, key: ClaimKey): Subject | undefined {
  const claim = annotations.claims.find((one) => one.key === key);
  if (claim === undefined) return undefined;
  if (claim.status === 'stored') return { is: 'record', id: claim.record.id };
  return new AwaitedSuggestion(text, claim);
}

/** The claim that it is by now; undefined for one that is gone or whose words have changed. */
export function claimOf({ annotations, text }: Article, subject: Subject): Claim | undefined {
  const { claims } = annotations;
  if (subject.is === 'record') {
    return claims.find((one) => one.status === 'stored' && one.record.id === subject.id);
  }
  const now = subject.placeIn(text);
  return now && claims.find(({ spans }) => areSame(spans, now));
}

function areSame(some: readonly Span[], others: readonly Span[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ start, end }, i) => start === others[i]?.start && end === others[i]?.end)
  );
}
