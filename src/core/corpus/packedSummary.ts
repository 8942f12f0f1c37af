import type { Codebook } from '../codebook/codebook.ts';
import { span } from '../text/span.ts';
import type { ArticleSummary, Naming } from './articleSummary.ts';
import {
  type PackedClaim,
  type PackedPlace,
  packClaim,
  packPlace,
  unpackClaim,
  unpackPlace,
} from './packedClaims.ts';
import { type ArticleDigest, type PackedDigest, packDigest, unpackDigest } from './packedDigest.ts';
import { FactPacker, unpackActors } from './packedFacts.ts';

type PackedNaming = readonly [
  isMention: 0 | 1,
  actor: number,
  start: number,
  end: number,
  place: PackedPlace,
  words: string,
];
interface PackedBody extends Pick<ArticleSummary, 'problems'> {
  readonly claims: readonly PackedClaim[];
  readonly namings: readonly PackedNaming[];
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const lineFeed = 10;

/**
 * A summary in few bytes, which are UTF-8: a line for the digest, which is read without the rest, and one for the
 * rest. What the rest tells is left out.
 */
export function packSummary(summary: ArticleSummary): Uint8Array {
  const { claims, places, namings, problems, ...plain } = summary;
  const packer = new FactPacker();
  const body: PackedBody = {
    ...(problems && { problems }),
    claims: claims.map((claim, at) => packClaim(claim, places[at] ?? null, packer.numberOfActor)),
    namings: namings.map(({ is, actor, span, place, words }) => [
      is === 'mention' ? 1 : 0,
      packer.numberOfActor(actor),
      span.start,
      span.end,
      packPlace(place),
      words,
    ]),
  };
  const hasProblems = problems !== undefined;
  const digest = packDigest(claims, { ...plain, hasProblems }, packer);
  return encoder.encode(`${JSON.stringify(digest)}\n${JSON.stringify(body)}`);
}

/** The digest in such bytes, with what the article's codebook says of stances and targets. */
export function digestIn(packed: Uint8Array, codebook: Codebook): ArticleDigest {
  return unpackDigest(packedDigestIn(packed), codebook);
}

/** The summary in such bytes, with what the article's codebook says of stances and targets. */
export function unpackSummary(packed: Uint8Array, codebook: Codebook): ArticleSummary {
  const digest = packedDigestIn(packed);
  const { actors: _, ids: __, facts: ___, factsOf: ____, hasProblems: _____, ...plain } = digest;
  const body = decoder.decode(packed.subarray(packed.indexOf(lineFeed) + 1));
  const { claims, namings, ...rest }: PackedBody = JSON.parse(body);
  const refs = unpackActors(digest);
  return {
    ...plain,
    ...rest,
    claims: claims.map((claim) => unpackClaim(claim, refs, codebook)),
    places: claims.map(([, , , place]) => unpackPlace(place)),
    namings: namings.flatMap(([isMention, number, start, end, place, words]): Naming[] => {
      const [actor, at] = [refs[number], unpackPlace(place)];
      if (actor === undefined || at === null) return [];
      const is = isMention === 1 ? 'mention' : 'source';
      return [{ is, actor, span: span(start, end), place: at, words }];
    }),
  };
}

function packedDigestIn(packed: Uint8Array): PackedDigest {
  return JSON.parse(decoder.decode(packed.subarray(0, packed.indexOf(lineFeed))));
}
