import { DisposableStore } from './disposableStore.ts';
import { Setting, SettingsSection } from './setting.ts';

/** Every setting of Standpoint; nothing else asks VS Code for configuration. Defaults are in the manifest. */
export class Settings extends DisposableStore {
  readonly #own = this.add(new SettingsSection());
  /** Language ids of documents that are articles. */
  readonly languages = this.add(new Setting('articles.languages', isStrings, this.#own));
  /** Which files of a folder are articles, as a glob. */
  readonly include = this.add(new Setting('articles.include', isString, this.#own));
  /** Which of those are not, as a glob. */
  readonly exclude = this.add(new Setting('articles.exclude', isString, this.#own));
  /** Whether articles that nobody has opened are searched for suggestions. */
  readonly suggestions = this.add(new Setting('suggestions.unopened', isBoolean, this.#own));
  /** Who tags; written as `by` where it is not empty. */
  readonly coder = this.add(new Setting('coder', isString, this.#own));
  /** Whether review mode goes to the next untagged claim after a decision. */
  readonly moveOn = this.add(new Setting('review.moveOn', isBoolean, this.#own));
  readonly highlights = this.add(new Setting('highlights.enabled', isBoolean, this.#own));
  /** Whether a line above each line with claims says who makes them and where they stand. */
  readonly codeLenses = this.add(new Setting('codeLens.enabled', isBoolean, this.#own));
  /** Whether the sidebar shows the claim that the cursor stands in. */
  readonly followCursor = this.add(new Setting('sidebar.followCursor', isBoolean, this.#own));
  readonly actorHighlights = this.add(new Setting('highlights.actors', isBoolean, this.#own));
  /** Whether Problems lists what is wrong with sidecars and codebooks. */
  readonly problems = this.add(new Setting('problems.enabled', isBoolean, this.#own));
  /** Whether the Explorer says how many claims of an article are untagged. */
  readonly badges = this.add(new Setting('explorer.badges', isBoolean, this.#own));
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
