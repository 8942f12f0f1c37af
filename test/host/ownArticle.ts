import { closeAll, diagnosticsOf, hoverAt, open, remove, until, write } from './workbench.ts';

/**
 * Begins each test of a suite with this article as it stands here, nothing decided on it and no editor open, and
 * removes the article after the last. Besides quotations, tests may make claims of words that are `added`.
 */
export function beginEachWith(name: string, text: string, ...added: readonly string[]): void {
  const sidecar = `${name}.claims.yaml`;
  beforeEach(async () => {
    await closeAll();
    await remove(sidecar);
    await write(name, text);
    await untilNothingIsDecided(name, text, ...added);
  });
  after(async () => {
    await closeAll();
    await remove(sidecar);
    await remove(name);
  });
}

/**
 * Waits until Standpoint has seen that the sidecar is gone: what it knows of the test before it would write again
 * with the next decision, as it has to. VS Code tells nothing of a file that came and went within a moment, as
 * that of a quick test does; so Standpoint is shown one without decisions first.
 */
export async function untilNothingIsDecided(
  name: string,
  text: string,
  ...added: readonly string[]
): Promise<void> {
  const editor = await open(name);
  const sidecar = `${name}.claims.yaml`;
  // A test may have made a claim of any word.
  const words = [...new Set(text.match(/[\p{L}\p{N}]{2,}/gu))].slice(0, 300);
  const isUndecided = async () => {
    const cards = await Promise.all(words.map((word) => hoverAt(editor, word)));
    const claims = cards.filter((card) => card !== undefined);
    const others = await Promise.all(added.map((words) => hoverAt(editor, words)));
    if (others.some((card) => card !== undefined)) return false;
    return claims.length > 0 && claims.every((card) => card.includes('Suggestion'));
  };
  if (!(await isUndecided())) {
    await write(sidecar, 'standpoint: 1\n');
    await until(isUndecided, 'decisions of the test before are still known');
    await remove(sidecar);
  }
  await until(() => diagnosticsOf(sidecar).length === 0, 'problems are still shown');
  await closeAll();
}
