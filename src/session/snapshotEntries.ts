import type { ArticleDigest } from '../core/corpus/packedDigest.ts';
import { DigestTable, type PackedDigests, packDigests } from '../core/corpus/packedDigests.ts';
import { joinedBytes } from '../core/text/joinedBytes.ts';
import type { SnapshotPart } from './snapshotPart.ts';
import type { ArticleUri } from './uris.ts';

/** An article as a snapshot keeps it. */
export interface SnapshotEntry {
  readonly uri: ArticleUri;
  /** Of its files and codebook, see `ArticleStamp`. */
  readonly stamp: string;
  readonly digest: ArticleDigest;
  /** See `packSummary`. */
  readonly packed: Uint8Array;
}

/** Of which files a summary was made, and how many bytes it has: the same for the same summary. */
type Heading = readonly [uri: ArticleUri, stamp: string, length: number];

/** What is read of an article first: all that lists need to count its claims. */
export interface DigestEntry extends Pick<SnapshotEntry, 'uri' | 'stamp'> {
  /** Of its packed summary. */
  readonly length: number;
  /** Its place among the digests that were stored with it. */
  readonly at: number;
  readonly digests: DigestTable;
}

/** What is read after that. */
export type SummaryEntry = Pick<SnapshotEntry, 'uri' | 'stamp' | 'packed'>;

interface Digests {
  readonly headings: readonly Heading[];
  readonly digests: PackedDigests;
}

/** The digests of some articles. */
export function digestsPart(entries: readonly SnapshotEntry[]): SnapshotPart {
  const contents: Digests = {
    headings: entries.map(headingOf),
    digests: packDigests(entries.map(({ digest }) => digest)),
  };
  return { contents: JSON.stringify(contents), bytes: new Uint8Array(0) };
}

export function digestsIn({ contents }: SnapshotPart): readonly DigestEntry[] {
  const { headings, digests: packed }: Digests = JSON.parse(contents);
  const digests = new DigestTable(packed);
  return headings.map(([uri, stamp, length], at) => ({ uri, stamp, length, at, digests }));
}

/** The summaries of some articles. */
export function summariesPart(entries: readonly SnapshotEntry[]): SnapshotPart {
  const headings: readonly Heading[] = entries.map(headingOf);
  const bytes = joinedBytes(entries.map(({ packed }) => packed));
  return { contents: JSON.stringify(headings), bytes };
}

export function summariesIn({ contents, bytes }: SnapshotPart): readonly SummaryEntry[] {
  const headings: readonly Heading[] = JSON.parse(contents);
  let start = 0;
  return headings.map(([uri, stamp, length]) => {
    const packed = bytes.subarray(start, start + length);
    start += length;
    return { uri, stamp, packed };
  });
}

function headingOf({ uri, stamp, packed }: SnapshotEntry): Heading {
  return [uri, stamp, packed.length];
}
