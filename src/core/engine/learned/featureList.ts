import { hashOf, mixed } from './featureHash.ts';

/** Features that are told apart by their place in the list: a hash at another place is another feature. */
export class FeatureList {
  readonly features: number[] = [];

  /** Adds a feature of each hash. */
  add(...hashes: readonly number[]): void {
    for (const hash of hashes) this.features.push(mixed(this.features.length, hash));
  }

  /** Adds a feature of each hash together with another one. */
  addPairs(one: number, ...others: readonly number[]): void {
    for (const other of others) this.add(mixed(one, other));
  }

  /** Adds any number of words, told apart by the name of their bag and not by their place. */
  addBag(name: string, words: readonly string[]): void {
    const template = hashOf(name);
    for (const word of words) this.features.push(mixed(template, hashOf(word)));
  }
}
