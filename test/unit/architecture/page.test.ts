import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { imports, sourceFiles } from './imports.ts';

const root = path.join(import.meta.dirname, '../../..');
const page = readFileSync(path.join(root, 'docs/architecture.md'), 'utf8');
const [, diagram = ''] = /^```mermaid\n([\s\S]*?)^```$/m.exec(page) ?? [];

/** The boxes of the diagram: their names in it, and what of src each stands for. */
const boxes = new Map([
  ...[...diagram.matchAll(/^ *(\w+)\["([\w./]+)<br\/>/gm)].map(
    ([, name = '', place = '']) => [name, place] as const,
  ),
  ...[...diagram.matchAll(/^ *subgraph (\w+)\[/gm)].map(([, name = '']) => [name, name] as const),
]);

interface Arrow {
  readonly from: string;
  readonly to: string;
}

const arrows: readonly Arrow[] = [...diagram.matchAll(/^ *(\w+) --> (\w+)$/gm)].map(
  ([, from = '', to = '']) => ({ from: boxes.get(from) ?? from, to: boxes.get(to) ?? to }),
);

const isIn = (file: string, place: string) => file === place || file.startsWith(`${place}/`);

/** The imports of other files of ours, by what is imported. */
const links: readonly Arrow[] = imports
  .filter(({ of }) => of.startsWith('.'))
  .map(({ file, of }) => ({
    from: file,
    to: path.posix.join(path.posix.dirname(file), of),
  }));

const foldersOfSources = new Set(sourceFiles.map((file) => path.posix.dirname(file)));

describe('docs/architecture.md', () => {
  it('has a picture whose boxes are folders and files of src', () => {
    assert.ok(boxes.size >= 15, `${boxes.size}`);
    const missing = [...boxes.values()].filter(
      (place) => !existsSync(path.join(root, 'src', place)),
    );
    assert.deepEqual(missing, []);
  });

  it('has every folder of core in the picture', () => {
    const folders = new Set(
      [...foldersOfSources]
        .filter((folder) => folder.startsWith('core/'))
        .map((folder) => folder.split('/').slice(0, 2).join('/')),
    );
    const drawn = [...boxes.values()].filter((place) => place.startsWith('core/'));
    assert.deepEqual(drawn.sort(), [...folders].sort());
  });

  it('names every folder of src', () => {
    const named = new Set([
      ...boxes.values(),
      ...[...page.matchAll(/^\| `([\w/]+)` \|/gm)].map(([, place = '']) => place),
    ]);
    const unnamed = [...foldersOfSources].filter((folder) => folder !== '.' && !named.has(folder));
    assert.deepEqual(unnamed, [], 'name these in docs/architecture.md');
    const gone = [...named].filter((place) => !existsSync(path.join(root, 'src', place)));
    assert.deepEqual(gone, [], 'src has none of these');
  });

  it('draws an arrow for imports that there are', () => {
    assert.ok(arrows.length >= 20, `${arrows.length}`);
    const wrong = arrows.filter(
      ({ from, to }) => !links.some((link) => isIn(link.from, from) && isIn(link.to, to)),
    );
    assert.deepEqual(wrong, []);
  });

  it('draws every import of one layer by another', () => {
    const layerOf = (file: string) => file.split('/')[0] ?? '';
    const between = new Set(
      links
        .map(({ from, to }) => `${layerOf(from)} --> ${layerOf(to)}`)
        .filter((arrow) => arrow.split(' --> ')[0] !== arrow.split(' --> ')[1]),
    );
    const drawn = arrows
      .filter(({ from, to }) => !from.includes('/') && !to.includes('/'))
      .map(({ from, to }) => `${from} --> ${to}`);
    assert.deepEqual(drawn.sort(), [...between].sort());
  });

  it('draws what the imports among the folders of core follow from', () => {
    const inCore = arrows.filter(({ from }) => from.startsWith('core/'));
    const reached = (from: string): ReadonlySet<string> => {
      const found = new Set([from]);
      for (const place of found)
        for (const arrow of inCore) if (arrow.from === place) found.add(arrow.to);
      return found;
    };
    const drawn = (from: string, to: string) => reached(from).has(to);
    const folderOf = (file: string) => file.split('/').slice(0, 2).join('/');
    const undrawn = links
      .filter(({ from, to }) => from.startsWith('core/') && to.startsWith('core/'))
      .filter(({ from, to }) => !drawn(folderOf(from), folderOf(to)))
      .map(({ from, to }) => `${from} --> ${folderOf(to)}`);
    assert.deepEqual([...new Set(undrawn)], []);
  });

  it('leads to files that exist, as docs/decisions.md does', () => {
    const decisions = readFileSync(path.join(root, 'docs/decisions.md'), 'utf8');
    const named = `${page}${decisions}`.matchAll(
      /`((?:src|test|docs|l10n|schemas|scripts|samples)\/[\w./-]+|package[\w.]*\.json)`/g,
    );
    const files = [...named].map(([, file = '']) => file);
    assert.ok(files.length >= 40, `${files.length}`);
    const missing = files.filter(
      (file) => file !== 'src/features/NAME/index.ts' && !existsSync(path.join(root, file)),
    );
    assert.deepEqual(missing, []);
  });
});
