import { appears } from './appears.mjs';

const rows = '.quick-input-list .monaco-list-row';

/** What VS Code asks with at the top of its window: a list to choose from, or a line to type. */
export class QuickInput {
  #page;
  #patience;
  #box;

  /** Waits `patience` milliseconds for what it asked for. */
  constructor(page, patience) {
    this.#page = page;
    this.#patience = patience;
    this.#box = page.locator('.quick-input-box input');
  }

  /** Opens a list with a key and chooses; again where something else took the focus and closed it. */
  async chooseAfter(key, words) {
    for (let tries = 1; tries < 4; tries += 1) {
      await this.#page.keyboard.press(key);
      if (await this.#isChosen(words)) return;
    }
    await this.#page.keyboard.press(key);
    await this.choose(words);
  }

  /**
   * Types into the list that is open, waits until its first entry holds the words, and accepts it. What it leads to
   * may be another list. Types again where nothing comes: a window that has just opened may not have its files or
   * commands yet.
   */
  async choose(words) {
    if (!(await this.#isChosen(words))) throw new Error('The quick pick was closed by something.');
  }

  /** Ticks an entry of the list that is open, found by its words, and applies. */
  async tick(words) {
    await this.#box.waitFor();
    await this.#page.keyboard.type(words);
    await this.#page.keyboard.press('ArrowDown');
    await this.#focused(words).waitFor();
    await this.#page.keyboard.press('Space');
    await this.#page.keyboard.press('Enter');
  }

  /** Types into the line that is open, in place of what it holds, and accepts it. */
  async answer(words) {
    await this.#box.fill(words);
    await this.#page.keyboard.press('Enter');
  }

  /** The labels of the list that is open, in order. */
  async labels() {
    const all = this.#page.locator(rows);
    await all.first().waitFor();
    return all.locator('.label-name').allTextContents();
  }

  /** False where the list was closed by something. */
  async #isChosen(words) {
    const box = this.#box;
    if (!(await appears(box, this.#patience))) return false;
    const prefix = await box.inputValue(); // `>` in the command palette
    await this.#page.keyboard.insertText(words); // as one input: VS Code looks once, not once a letter
    for (let tries = 1; !(await appears(this.#focused(words), this.#patience / 6)); tries += 1) {
      if (!(await box.isVisible())) return false;
      if (tries === 6) throw new Error(`Nothing to choose says “${words}”.`);
      await box.fill(`${prefix}${words.slice(0, -1)}`);
      await this.#page.keyboard.type(words.slice(-1));
    }
    if (!(await this.#enter())) return false;
    await this.#page.waitForFunction((typed) => {
      const input = document.querySelector('.quick-input-box input');
      return input === null || input.offsetParent === null || !input.value.endsWith(typed);
    }, words);
    return true;
  }

  #focused(words) {
    return this.#page.locator(`${rows}.focused`).filter({ hasText: words });
  }

  /** False where something had taken the focus by then: the key has gone there, and nothing was chosen. */
  async #enter() {
    const arrived = await this.#box.evaluateHandle((input) => {
      const key = {};
      const note = (event) => (key.in = event.target === input);
      document.addEventListener('keydown', note, { capture: true, once: true });
      return key;
    });
    await this.#page.keyboard.press('Enter');
    return arrived.evaluate((key) => key.in);
  }
}
