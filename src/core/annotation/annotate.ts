import type { Resolution } from '../anchor/resolution.ts';
import { type ActorIndex, actorIndex } from '../codebook/actors.ts';
import type { Codebook } from '../codebook/codebook.ts';
import type { Analysis, FoundClaim } from '../engine/analysis.ts';
import type { ClaimRecord } from '../sidecar/record.ts';
import { hull, type Span, sharedLength } from '../text/span.ts';
import type { Annotations, Claim, ClaimKey } from './annotation.ts';
import { claimKeys } from './claimKey.ts';
import { storedClaim } from './storedClaim.ts';

/** A record and where it stands now. */
export interface PlacedRecord {
  readonly record: ClaimRecord;
  readonly resolution: Resolution;
}

/** All that is known of one article. Offsets refer to `text`, the article as read. */
export interface AnnotationSources {
  readonly text: string;
  readonly analysis: Analysis;
  readonly records: readonly PlacedRecord[];
  /** Where the dismissed suggestions stand now. */
  readonly dismissed: readonly Span[];
  readonly codebook: Codebook;
  /** The codebook's actors, where somebody has them ready who annotates many articles. */
  readonly actors?: ActorIndex;
}

/**
 * Puts what the engine found and what people decided together: every stored claim, and each found
 * one that shares less than half its characters with a stored or dismissed span.
 */
export function annotate(sources: AnnotationSources): Annotations {
  const stored = sources.records.map(
    (placed): Stored => ({ ...placed, spans: spansOf(placed.resolution) }),
  );
  const placed: Placed[] = [...stored];
  for (const found of sources.analysis.claims) {
    const owner = stored.find(({ spans }) => isHalfCovered(found, spans));
    if (owner !== undefined) owner.found ??= found;
    else {
      const isDismissed = isHalfCovered(found, sources.dismissed);
      placed.push({ spans: found.spans, found, isDismissed });
    }
  }
  const reader: Reader = {
    ...sources,
    keyOf: claimKeys(),
    actors: sources.actors ?? actorIndex(sources.codebook),
  };
  return {
    claims: placed.sort(byPlace).flatMap((claim) => toClaim(claim, reader) ?? []),
    mentions: sources.analysis.mentions,
  };
}

interface Stored extends PlacedRecord {
  readonly spans: readonly Span[];
  found?: FoundClaim;
}

type Placed =
  | Stored
  | {
      readonly spans: readonly Span[];
      readonly found: FoundClaim;
      readonly isDismissed: boolean;
    };

function spansOf(resolution: Resolution): readonly Span[] {
  return resolution.state === 'orphan' ? [] : resolution.spans;
}

/** Whether what was found is not suggested beside a stored or dismissed claim: it shares half its characters. */
export function isHalfCovered(found: FoundClaim, by: readonly Span[]): boolean {
  const shared = (piece: Span) => by.reduce((sum, span) => sum + sharedLength(piece, span), 0);
  const length = found.spans.reduce((sum, piece) => sum + piece.end - piece.start, 0);
  return length > 0 && 2 * found.spans.reduce((sum, piece) => sum + shared(piece), 0) >= length;
}

/** In the order of the text; those that stand nowhere last. */
function byPlace(a: Placed, b: Placed): number {
  const [here, there] = [hull(a.spans), hull(b.spans)];
  if (here === undefined || there === undefined) {
    return Number(here === undefined) - Number(there === undefined);
  }
  return here.start - there.start || here.end - there.end;
}

/** What it takes to say what a claim is. */
interface Reader extends AnnotationSources {
  readonly keyOf: (quote: string) => ClaimKey;
  readonly actors: ActorIndex;
}

/** Undefined for what was dismissed. It has a key all the same: that of a twin further down must not become another. */
function toClaim(
  placed: Placed,
  { text, analysis, codebook, actors, keyOf }: Reader,
): Claim | undefined {
  const words = placed.spans.map((span) => text.slice(span.start, span.end));
  if ('record' in placed) {
    const isLost = placed.spans.length === 0;
    const quote = oneLine(isLost ? placed.record.anchors.map((anchor) => anchor.quote) : words);
    return storedClaim({ ...placed, key: keyOf(quote), quote, analysis, codebook, actors });
  }
  const { found, spans, isDismissed } = placed;
  const quote = oneLine(words);
  const key = keyOf(quote);
  if (isDismissed) return undefined;
  const actor = found.actor && { actor: found.actor };
  return {
    status: 'suggested',
    key,
    quote,
    spans,
    kind: found.kind,
    found,
    ...actor,
  };
}

function oneLine(pieces: readonly string[]): string {
  return pieces.join(' … ').replace(/\s+/g, ' ').trim();
}
