import type { Span } from '../../text/span.ts';
import type { SourcePhrase } from '../speech/attribution.ts';
import type { DraftClaim } from './draftClaim.ts';

/** The claims of its paragraph around a quotation. */
export interface DraftsAround {
  /** In earlier sentences: the first, the last, the last spoken one, the last beside a quotation. */
  readonly first?: DraftClaim | undefined;
  readonly last?: DraftClaim | undefined;
  readonly spoken?: DraftClaim | undefined;
  readonly quoted?: DraftClaim | undefined;
  /** In its own sentence, next to it. */
  readonly before?: DraftClaim | undefined;
  readonly behind?: DraftClaim | undefined;
  /** The first in a later sentence. */
  readonly later?: DraftClaim | undefined;
}

/** The paragraphs around that of a quotation. */
export interface ParagraphsAround {
  /** Where the paragraph begins, and its number. */
  readonly start: number;
  readonly number: number;
  readonly subjects: readonly SourcePhrase[];
  /** The claim that words at the start of the paragraph go on from. */
  readonly previous: DraftClaim | undefined;
  /** The claims of the paragraph before, and its last subject in its place. */
  readonly before: readonly DraftClaim[];
  readonly subjectBefore: PlacedSource | undefined;
  /** Where quotations begin that run over the start or the end of the paragraph. */
  readonly runningOver: readonly number[];
  /** Who signs the last quotation of the paragraph. */
  readonly signature: SignedSource | undefined;
  /** Who speaks first behind the paragraph, over paragraphs of nothing but quotations. */
  readonly next: NextSpeaker | undefined;
}

/** A source in its place in the article. */
export interface PlacedSource {
  readonly source: SourcePhrase;
  readonly place: Span;
}

/** A source with the number of its paragraph. */
export interface SignedSource extends PlacedSource {
  readonly paragraph: number;
}

/** An attribution; whether its paragraph begins with it. */
export interface NextSpeaker {
  readonly draft: DraftClaim;
  readonly atOnce: boolean;
}
