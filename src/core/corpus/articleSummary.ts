import { actorPlacesIn } from '../annotation/actorPlaces.ts';
import type { Annotations, ClaimSummary } from '../annotation/annotation.ts';
import { summaryOfClaim } from '../annotation/claimSummary.ts';
import type { ActorRef } from '../engine/analysis.ts';
import type { ArticleHeader } from '../sidecar/record.ts';
import type { ArticleText } from '../text/articleText.ts';
import type { Place } from '../text/lines.ts';
import { once } from '../text/once.ts';
import type { Problem } from '../text/problem.ts';
import { hull, type Span } from '../text/span.ts';
import type { SidecarFault } from './articleClaims.ts';

/** A place in an article that names an actor, or says who makes a claim without naming anybody. */
export interface Naming {
  readonly is: 'mention' | 'source';
  readonly actor: ActorRef;
  readonly span: Span;
  readonly place: Place;
  /** The words that stand there. */
  readonly words: string;
}

/** What is wrong with a sidecar; the offsets refer to its text. */
export interface SummaryProblems {
  readonly text: string;
  readonly problems: readonly Problem[];
}

/**
 * All that views over many articles show of one: small, and plain data that can be stored. Its text, its
 * sidecar and its analysis are made again for whoever opens it or decides on it.
 */
export interface ArticleSummary {
  readonly header: ArticleHeader;
  /** Whether there is only a sidecar. */
  readonly isMissing: boolean;
  readonly hasSidecar: boolean;
  /** Whether the engine has read it; else there are only its stored claims. */
  readonly isAnalysed: boolean;
  /** Absent where its sidecar can be read, or where it has none. */
  readonly fault?: SidecarFault;
  /** In the order of the text. */
  readonly claims: readonly ClaimSummary[];
  /** Where each of them is; null for one that stands nowhere. */
  readonly places: readonly (Place | null)[];
  readonly namings: readonly Naming[];
  /** Absent where nothing is wrong. */
  readonly problems?: SummaryProblems;
}

/** What a summary is made of. */
export interface SummarySources
  extends Pick<
    ArticleSummary,
    'header' | 'isMissing' | 'hasSidecar' | 'isAnalysed' | 'fault' | 'problems'
  > {
  readonly text: ArticleText;
  readonly annotations: Annotations;
}

/** The summary of an article of which everything is known. Its lists are made when they are first asked for. */
export function summarise({ text, annotations, ...known }: SummarySources): ArticleSummary {
  const placeOf = ({ start, end }: Span): Place => ({
    start: text.positionAt(start),
    end: text.positionAt(end),
  });
  const claims = once(() => annotations.claims.map(summaryOfClaim));
  const places = once(() =>
    annotations.claims.map(({ spans }) => {
      const whole = hull(spans);
      return whole === undefined ? null : placeOf(whole);
    }),
  );
  const namings = once(() =>
    actorPlacesIn(annotations).map(({ is, actor, span }) => ({
      is,
      actor,
      span,
      place: placeOf(span),
      words: text.text.slice(span.start, span.end),
    })),
  );
  return {
    ...known,
    get claims() {
      return claims();
    },
    get places() {
      return places();
    },
    get namings() {
      return namings();
    },
  };
}
