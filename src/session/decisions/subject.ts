import { createAnchors } from '../../core/anchor/create.ts';
import { resolveAnchors } from '../../core/anchor/resolve.ts';
import { shiftSpans } from '../../core/anchor/shift.ts';
import { stateAt } from '../../core/anchor/stateAt.ts';
import type { Claim, ClaimSummary } from '../../core/annotation/annotation.ts';
import type { Anchor, RecordId } from '../../core/sidecar/record.ts';
import type { ArticleText } from '../../core/text/articleText.ts';
import { areSameSpans, type Span, type TextEdit } from '../../core/text/span.ts';
import type { Article } from '../article.ts';

/**
 * The claim that somebody decides on, as it was when it was chosen, until the decision is made. By then
 * typing may have moved it, its key may be that of another claim with the same words, its record may be
 * deleted, and the engine may take it for no claim any more.
 */
export class Subject {
  readonly claim: Claim;
  readonly #anchors: readonly Anchor[];
  /** Where it stands in that text; undefined once it was swallowed, or the text replaced. */
  #spans: readonly Span[] | undefined;
  #text: string;

  constructor(text: ArticleText, claim: Claim) {
    this.claim = claim;
    this.#anchors = createAnchors(text, claim.spans);
    this.#spans = claim.spans;
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
    if (this.#anchors.length === 0) return undefined;
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

/**
 * The claim that a list meant before the article was read, which may have changed since: the same record, else the same
 * words at the same place, else the only claim with these words.
 */
export function claimAsListed({ annotations }: Article, listed: ClaimSummary): Claim | undefined {
  const stored =
    listed.status === 'stored' ? withId(annotations.claims, listed.record.id) : undefined;
  if (stored !== undefined) return stored;
  const alike = annotations.claims.filter(({ quote }) => quote === listed.quote);
  const [first, ...others] = alike;
  const samePlace = alike.find(({ spans }) => areSameSpans(spans, listed.spans));
  return samePlace ?? (others.length === 0 ? first : undefined);
}

/** The claim that it is by now; undefined where there is no such record, and none of the same words. */
export function claimOf({ annotations, text }: Article, subject: Subject): Claim | undefined {
  const { claims } = annotations;
  if (subject.claim.status === 'stored') {
    const own = withId(claims, subject.claim.record.id);
    if (own !== undefined) return own;
  }
  const now = subject.placeIn(text);
  if (now === undefined) return undefined;
  return (
    claims.find(({ spans }) => areSameSpans(spans, now)) ??
    // It was stored with other words since: its record stands in its place.
    claims.find(
      ({ status, found }) => status === 'stored' && found && areSameSpans(found.spans, now),
    )
  );
}

function withId(claims: readonly Claim[], id: RecordId): Claim | undefined {
  return claims.find((one) => one.status === 'stored' && one.record.id === id);
}
