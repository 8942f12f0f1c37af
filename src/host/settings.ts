import { DisposableStore } from './disposableStore.ts';
import { Setting } from './setting.ts';

/** Every setting of Standpoint; nothing else asks VS Code for configuration. Defaults are in the manifest. */
export class Settings extends DisposableStore {
  /** Language ids of documents that are articles. */
  readonly languages = this.add(new Setting('articles.languages', isStrings));
  /** Which files of a folder are articles, as a glob. */
  readonly include = this.add(new Setting('articles.include', isString));
  /** Which of those are not, as a glob. */
  readonly exclude = this.add(new Setting('articles.exclude', isString));
  /** Whether articles that nobody has opened are searched for suggestions. */
  readonly suggestions = this.add(new Setting('suggestions.unopened', isBoolean));
  /** Who tags; written as `by` where it is not empty. */
  readonly coder = this.add(new Setting('coder', isString));
  /** Whether review mode goes to the next untagged claim after a decision. */
  readonly moveOn = this.add(new Setting('review.moveOn', isBoolean));
  readonly highlights = this.add(new Setting('highlights.enabled', isBoolean));
  /** Whether a line above each line with claims says who makes them and where they stand. */
  readonly codeLenses = this.add(new Setting('codeLens.enabled', isBoolean));
  /** Whether the sidebar shows the claim that the cursor stands in. */
  readonly followCursor = this.add(new Setting('sidebar.followCursor', isBoolean));
  readonly actorHighlights = this.add(new Setting('highlights.actors', isBoolean));
  /** Whether Problems lists what is wrong with sidecars and codebooks. */
  readonly problems = this.add(new Setting('problems.enabled', isBoolean));
  /** Whether the Explorer says how many claims of an article are untagged. */
  readonly badges = this.add(new Setting('explorer.badges', isBoolean));
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}

function isStrings(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(isString);
}

function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean';
}
