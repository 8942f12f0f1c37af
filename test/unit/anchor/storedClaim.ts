import assert from 'node:assert/strict';
import { createAnchors } from '../../../src/core/anchor/create.ts';
import type { Resolution } from '../../../src/core/anchor/resolution.ts';
import { resolveAnchors } from '../../../src/core/anchor/resolve.ts';
import type { Anchor } from '../../../src/core/sidecar/record.ts';
import { ArticleText } from '../../../src/core/text/articleText.ts';
import { span } from '../../../src/core/text/span.ts';

/** An article of which claims are stored. */
export const harbour = `Harbour talks resume

The strait was quiet on Monday. Deputy minister Lena Korr said the union will abandon its strike before May. “We have given enough,” she told reporters, “and the port must open.”

Port director Amal Desh called the offer an “act of reason” and left the room without taking questions from the press.

A spokesman for the dockers said 40 ships were waiting outside the bay, twice as many as in spring.
`;

/** One of its claims. */
export const strike = 'the union will abandon its strike before May';

/** The anchors of the pieces of a claim, each the first occurrence of its words. */
export function anchorsOf(text: string, ...pieces: readonly string[]): Anchor[] {
  return createAnchors(
    new ArticleText(text),
    pieces.map((piece) => {
      const start = text.indexOf(piece);
      assert.ok(start >= 0, `“${piece}” is in the text`);
      return span(start, start + piece.length);
    }),
  );
}

/** Where a claim stands in a text. */
export function resolve(text: string, anchors: readonly Anchor[], names?: readonly string[]) {
  return resolveAnchors(new ArticleText(text), anchors, names);
}

/** The words at which a claim was found. */
export function wordsAt(text: string, resolution: Resolution): readonly string[] {
  assert.notEqual(resolution.state, 'orphan');
  return resolution.state === 'orphan'
    ? []
    : resolution.spans.map(({ start, end }) => text.slice(start, end));
}

/** The claim is in this state, and stands at these words. */
export function assertFound(
  text: string,
  resolution: Resolution,
  state: Resolution['state'],
  ...words: readonly string[]
): void {
  assert.equal(resolution.state, state);
  assert.deepEqual(wordsAt(text, resolution), words);
}
