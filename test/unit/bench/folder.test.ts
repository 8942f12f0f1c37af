import assert from 'node:assert/strict';
import { resolveAll } from '../../../src/core/anchor/resolve.ts';
import { parseCodebook } from '../../../src/core/codebook/parseCodebook.ts';
import { checkAgainstCodebook } from '../../../src/core/sidecar/checkAgainstCodebook.ts';
import { parseSidecar } from '../../../src/core/sidecar/parseSidecar.ts';
import { ArticleText } from '../../../src/core/text/articleText.ts';
import {
  type ArticleFiles,
  articleFiles,
  type FolderPlan,
  largeFolder,
} from '../../bench/folder/articleFiles.ts';
import { codebookText } from '../../bench/folder/codebook.ts';
import { mostSpeakers, speaker } from '../../bench/folder/names.ts';

const plan: FolderPlan = { ...largeFolder, articles: 60 };

function folder(of: FolderPlan): readonly ArticleFiles[] {
  return Array.from({ length: of.articles }, (_, number) => articleFiles(of, number));
}

function readable({ sidecar }: ArticleFiles) {
  const file = parseSidecar(sidecar ?? '');
  assert.ok(file.state === 'readable');
  return file;
}

/** How many claims of a folder are in each state. */
function statesOf(of: FolderPlan) {
  const counts = { exact: 0, moved: 0, changed: 0, orphan: 0 };
  for (const files of folder(of)) {
    const found = resolveAll(new ArticleText(files.text), readable(files).sidecar.claims);
    for (const { state } of found) counts[state] += 1;
  }
  return counts;
}

describe('a generated folder', () => {
  it('is the same for a seed, whatever its size, and another for another seed', () => {
    assert.deepEqual(articleFiles(plan, 7), articleFiles({ ...plan, articles: 8 }, 7));
    assert.notDeepEqual(articleFiles(plan, 7), articleFiles({ ...plan, seed: 2 }, 7));
    assert.equal(new Set(folder(plan).map(({ path }) => path)).size, plan.articles);
  });

  it('has articles of about 5 KB with sidecars of 20 claims, by year and outlet', () => {
    const files = folder(plan);
    const bytes = files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
    assert.ok(Math.abs(bytes / files.length - 5000) < 300, `${bytes / files.length} bytes`);
    for (const one of files) {
      assert.equal(readable(one).sidecar.claims.length, 20);
      assert.match(one.path, /^20\d\d\/[a-z-]+\/[\w-]+\.txt$/);
    }
  });

  it('has nothing wrong with it', () => {
    const codebook = parseCodebook(codebookText(plan.speakers));
    assert.ok(codebook.state === 'readable');
    assert.deepEqual(codebook.problems, []);
    for (const one of folder(plan)) {
      const { problems, sidecar } = readable(one);
      assert.deepEqual([...problems, ...checkAgainstCodebook(sidecar, codebook.codebook)], []);
    }
  });

  it('has every claim where its sidecar says, unless it is asked for others', () => {
    assert.deepEqual(statesOf(plan), { exact: 1200, moved: 0, changed: 0, orphan: 0 });
    const { changed, orphan, moved } = statesOf({ ...plan, moved: 50, changed: 10, orphaned: 10 });
    assert.ok(Math.abs(changed - 108) < 40, `${changed} changed`);
    assert.ok(Math.abs(orphan - 120) < 40, `${orphan} orphans`);
    assert.ok(Math.abs(moved - 486) < 150, `${moved} moved`);
  });

  it('has articles without a sidecar where it is asked for them', () => {
    const bare = folder({ ...plan, withoutSidecar: 50 }).filter(({ sidecar }) => !sidecar);
    assert.ok(Math.abs(bare.length - 30) < 15, `${bare.length} without`);
    assert.ok(folder({ ...plan, withoutSidecar: 100 }).every(({ sidecar }) => !sidecar));
  });

  it('has a thousand speakers, each with a name of their own', () => {
    const names = Array.from({ length: mostSpeakers }, (_, number) => speaker(number).name);
    assert.equal(new Set(names).size, mostSpeakers);
  });
});
