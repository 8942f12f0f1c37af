// Tags without end, from a decision of some number on, and says after each that it is made. Where the
// file with that number is missing, it only waits until Standpoint has mended what a kill left behind.
import { commands, extensions, window } from 'vscode';
import { open, read, select } from '../host/workbench.ts';
import { quotes } from '../long/kills/article.ts';

const article = 'river.txt';
const keys = 5;

/** What VS Code calls as `extensionTestsPath`. */
export async function run(): Promise<void> {
  await extensions.getExtension('standpoint.standpoint')?.activate();
  const first = await read('first.json');
  // Decisions wait until sidecars are restored, and so does taking back one that was never made.
  await commands.executeCommand('standpoint.undoDecision');
  if (first === undefined) return;
  await open(article);
  console.log('tagging');
  for (let number = Number(first); ; number += 1) await tag(number);
}

/** The decision of this number, as `decideNumber` makes it. */
async function tag(number: number): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor === undefined) throw new Error('no editor shows the article');
  select(editor, quotes[number % quotes.length] ?? '');
  const round = Math.floor(number / quotes.length);
  await commands.executeCommand('standpoint.tagStance', { key: 1 + (round % keys) });
  console.log(`tagged ${number}`);
}
