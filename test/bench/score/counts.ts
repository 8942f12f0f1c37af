/** What is counted in an article. Counts of articles add up to those of a corpus. */
export type Counter =
  | `quotation.${'positive' | 'negative' | 'found' | 'missed' | 'wrong' | 'unmarked'}`
  | `source.${'gold' | 'predicted' | 'right'}`
  | `entity.${'gold' | 'predicted' | 'right'}`
  | `claim.${'gold' | 'predicted' | 'exact' | 'half' | 'related' | 'kindRight'}`
  | `claim.${'goldShare' | 'predictedShare'}`
  | `claim.${'gold' | 'half'}.${'direct' | 'mixed' | 'indirect'}`
  | `word.${'right' | 'wrong' | 'missed'}`
  | `actor.${'right' | 'wrong' | 'missed'}`
  | `speaker.${'gold' | 'found'}`;

export type Counts = Partial<Record<Counter, number>>;

/** Adds counts up. */
export function sumOf(all: readonly Counts[]): Counts {
  const sum: Counts = {};
  for (const counts of all) {
    for (const [counter, count] of Object.entries(counts) as [Counter, number][]) {
      sum[counter] = (sum[counter] ?? 0) + count;
    }
  }
  return sum;
}
