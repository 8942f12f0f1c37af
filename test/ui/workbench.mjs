import { appears } from './appears.mjs';
import { QuickInput } from './quickInput.mjs';
import { isStored } from './storedWords.mjs';
import { until } from './until.mjs';

const patience = 30_000;

/** The rows of the side bar's trees but those about one actor, which come and go with the cursor. */
const rows = '.sidebar .monaco-list-row:not(.pane:has(.pane-header[aria-label^="Actor"]) *)';

/**
 * A VS Code window in a browser page, driven as a user drives it, by keyboard wherever there is one. Every
 * method waits for what it asked for, and fails after half a minute.
 */
export class Workbench {
  constructor(page) {
    this.page = page;
    page.setDefaultTimeout(patience);
    this.quickInput = new QuickInput(page, patience);
  }

  /** Opens a window in a new page of the browser and waits until it can be used. */
  static async open(browser, url, viewport = { width: 1280, height: 800 }) {
    const page = await browser.newPage({ viewport });
    const workbench = new Workbench(page);
    await workbench.load(url);
    return workbench;
  }

  /** Opens an address in this page, and waits until the window can be used. */
  async load(url) {
    await this.page.goto(url);
    await this.page.locator('.monaco-workbench .activitybar').waitFor();
    await this.page.locator('.statusbar-item').first().waitFor();
  }

  /** Presses a key or a chord such as `Alt+Shift+1`; several one after the other. */
  async press(...chords) {
    for (const chord of chords) await this.page.keyboard.press(chord);
  }

  /** Runs a command by its title through the palette. */
  async runCommand(title) {
    await this.quickInput.chooseAfter('F1', title);
  }

  /** Opens a file of the folder by name through quick open, and puts the cursor into it. */
  async openFile(name) {
    await this.quickInput.chooseAfter('Control+P', name);
    await this.page.locator('.tab.active', { hasText: name }).waitFor();
    await this.page.locator('.editor-instance .monaco-editor.focused').waitFor();
  }

  /** Waits until the line above the tree says this of what it lists. */
  async waitForMessage(words) {
    await this.page
      .locator('.sidebar .tree-explorer-viewlet-tree-view .message')
      .filter({ hasText: words })
      .waitFor();
  }

  /** Puts the cursor before a line and column (both from 1) of the active editor. */
  async goTo(line, column) {
    await this.press('Control+G');
    await this.page.keyboard.type(`:${line}:${column}`.slice(1));
    await this.press('Enter');
  }

  /**
   * Opens a view container of the activity bar by its title, unless it is the one that is shown. A window that is
   * just opening may bring back by itself what it showed last: a click at that moment closes it.
   */
  async openContainer(title) {
    const tab = this.page.locator('.activitybar').getByRole('tab', { name: title });
    const heading = this.page.locator('.sidebar .composite.title', { hasText: title });
    await tab.waitFor();
    for (let tries = 1; tries <= 6; tries += 1) {
      if ((await tab.getAttribute('aria-selected')) !== 'true') await tab.click();
      if (await appears(heading, patience / 6)) return;
    }
    throw new Error(`The side bar does not show ${title}.`);
  }

  /**
   * Waits until VS Code shows the folders of a workspace file. In about one start of ten on a busy machine, a
   * window of 1.139 in the browser misses them (its own Explorer says “No Folder Opened”) until it is reloaded.
   */
  async waitForFolders() {
    await this.openContainer('Explorer');
    for (let tries = 1; !(await appears(this.rows().first(), patience / 6)); tries += 1) {
      if (tries === 6) throw new Error('The Explorer shows no folder.');
      await this.load(this.page.url());
      await this.openContainer('Explorer');
    }
  }

  /**
   * Loads the window anew once VS Code has stored these words. It stores what it remembers a moment later, in
   * databases of the page, and shows nothing of it.
   */
  async reloadWhenStored(words) {
    await until(() => this.page.evaluate(isStored, words), `nothing stored says ${words}`);
    await this.load(this.page.url());
  }

  /** Waits until the side bar's trees hold a row with these words, and returns its whole text. */
  async waitForRow(words) {
    const row = this.rows().filter({ hasText: words }).first();
    await row.waitFor();
    return row.innerText();
  }

  /** Moves down the claims of Standpoint's view, by arrow key from the top, to the first row with these words. */
  async goToRow(words) {
    await this.runCommand('Focus on Claims View');
    await this.press('Home'); // only the focus moves, not the selection
    const row = this.page.locator(`${rows}.focused`);
    for (let steps = 0; steps < 100; steps += 1) {
      await row.waitFor();
      if ((await row.innerText()).replaceAll('\n', ' ').includes(words)) return;
      await this.press('ArrowDown');
    }
    throw new Error(`No row “${words}” within 100 steps down.`);
  }

  /** What the status bar says of the cursor: `Ln 7, Col 45 (12 selected)`. */
  async selection() {
    const status = this.page.locator('#status\\.editor\\.selection');
    await status.filter({ hasText: 'selected' }).waitFor();
    return status.innerText();
  }

  /** Waits until the status bar says this of the article's progress. */
  async waitForProgress(words) {
    const item = this.page.locator('[id="standpoint.standpoint.standpoint.progress"]');
    await item.filter({ hasText: words }).waitFor();
    return item.innerText();
  }

  /** How many claims the article has and how many of them are tagged, as the status bar says. */
  async progress() {
    const [, tagged, total] = /(\d+) of (\d+)/.exec(await this.waitForProgress(/\d+ of \d+/));
    return { tagged: Number(tagged), total: Number(total) };
  }

  /** The rows of the side bar's trees that are drawn now, without those about one actor. */
  rows() {
    return this.page.locator(rows);
  }

  /** The rows of the view of one actor that are drawn now. */
  actorRows() {
    return this.page.locator(
      '.sidebar .pane:has(.pane-header[aria-label^="Actor"]) .monaco-list-row',
    );
  }

  /** The texts of the side bar's rows, each on one line, from top to bottom: the page has them in another order. */
  async rowTexts() {
    const texts = await this.rows().evaluateAll((rows) =>
      rows
        .toSorted((one, other) => one.dataset.index - other.dataset.index)
        .map((row) => row.innerText),
    );
    return texts.map((text) => text.replaceAll('\n', ' '));
  }

  /** Waits until a notification with these words is there, as a toast, or, since those go away, in the list. */
  async waitForNotification(words) {
    const said = this.page.locator('.notification-list-item-message', { hasText: words });
    for (let tries = 1; !(await appears(said.first(), patience / 6)); tries += 1) {
      if (tries === 6) throw new Error(`No notification says “${words}”.`);
      await this.runCommand('Notifications: Show Notifications');
    }
  }

  /** The notifications that are shown. */
  notifications() {
    return this.page.locator('.notification-list-item-message').allInnerTexts();
  }

  /** What the window says just now: its status bar, its notifications, what has the focus. */
  async whatIsSaid() {
    // Of what is hidden, the page gives all text, its style sheets included.
    const said = (selector) => this.page.locator(`${selector}:visible`).allInnerTexts();
    const focus = await this.page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200));
    const parts = [
      '.statusbar',
      '.tab.active',
      '.notification-list-item-message',
      '.quick-input-widget',
    ];
    const texts = await Promise.all(parts.map(said));
    return [...texts.flat(), focus].join('\n').replace(/\n+/g, ' | ');
  }

  /** Writes what the window looks like now as a PNG. */
  async picture(file) {
    await this.page.screenshot({ path: file });
  }
}
