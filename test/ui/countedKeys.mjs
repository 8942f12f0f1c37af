/** Keys that are pressed in a window, counted by what they are for. A chord counts as one. */
export class CountedKeys {
  #workbench;
  #counts = new Map();

  constructor(workbench) {
    this.#workbench = workbench;
  }

  /** How many there were for each purpose. */
  get counts() {
    return Object.fromEntries(this.#counts);
  }

  get total() {
    return [...this.#counts.values()].reduce((sum, count) => sum + count, 0);
  }

  async press(purpose, ...chords) {
    this.#count(purpose, chords.length);
    await this.#workbench.press(...chords);
  }

  /** Types into the quick pick that is open, and accepts the entry with this label once that comes first. */
  async choose(purpose, words, label) {
    this.#count(purpose, words.length + 1);
    const { page } = this.#workbench;
    await page.locator('.quick-input-box input').waitFor();
    await page.keyboard.type(words);
    const first = page.locator('.quick-input-list .monaco-list-row.focused .label-name');
    await first.filter({ hasText: new RegExp(`^${label}$`) }).waitFor();
    await this.#workbench.press('Enter');
  }

  #count(purpose, keys) {
    this.#counts.set(purpose, (this.#counts.get(purpose) ?? 0) + keys);
  }
}
