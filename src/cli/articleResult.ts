import type { Analysis, FoundClaim } from '../core/engine/analysis.ts';
import { lineStarts, positionAt } from '../core/text/lines.ts';
import type { Span } from '../core/text/span.ts';

/** An article's claims and actors in the form of the `extract` command's JSON, which leaves out what is undefined. */
export function articleResult({ claims, mentions }: Analysis) {
  return {
    claims: claims.map(claimResult),
    actors: mentions.map(({ span: { start, end }, actor: { name } }) => ({ start, end, name })),
  };
}

function claimResult({
  span: { start, end },
  kind,
  spans,
  cue,
  source,
  actor,
  confidence,
}: FoundClaim) {
  return {
    start,
    end,
    kind,
    spans: spans.map((piece) => [piece.start, piece.end]),
    cue,
    source,
    actor: actor?.name,
    confidence,
  };
}

/** The same for a person: the claims with their places, who makes them and their words. */
export function readableResult(file: string, text: string, { claims, mentions }: Analysis): string {
  const actors = new Set(mentions.map(({ actor }) => actor.name));
  const starts = lineStarts(text);
  const lines = claims.flatMap((claim) => {
    const { line, column } = positionAt(starts, claim.span.start);
    const cue = claim.cue ? ` (${wordsOf(text, claim.cue)})` : '';
    return [
      `  ${line}:${column} ${claim.kind}, ${claim.actor?.name ?? 'nobody named'}${cue}`,
      `    ${claim.spans.map((piece) => wordsOf(text, piece)).join(' … ')}`,
    ];
  });
  return [`${file}: claims ${claims.length}, actors ${actors.size}`, ...lines].join('\n');
}

/** The words of a span on one line. */
function wordsOf(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(/\s+/g, ' ').trim();
}
