import assert from 'node:assert/strict';
import type { CorpusNode } from '../../../src/core/corpus/nodes.ts';
import type { CorpusView } from '../../../src/session/claimList/claimList.ts';
import { ShownList } from '../../../src/session/claimList/shownList.ts';
import { settledAfter } from '../../../src/session/snapshot.ts';
import type { ArticleUri } from '../../../src/session/uris.ts';
import { uris, workspace } from './rememberedFolder.ts';

const byActor: CorpusView = { grouping: 'actor', sorting: 'count', filter: {} };
const byStance: CorpusView = { ...byActor, grouping: 'stance' };
const flat: CorpusView = { ...byActor, grouping: 'none' };

/** All that a row at the top says. */
function said(rows: readonly CorpusNode<ArticleUri>[]) {
  return rows.map((row) => {
    assert.ok(row.type === 'group');
    const { id, subject, count, untagged, toCheck } = row;
    return { id, subject, count, untagged, toCheck };
  });
}

async function turns(count = 200): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await Promise.resolve();
}

/** A workspace whose claims are listed whenever it is opened. */
function listedWorkspace() {
  const { disk, storage, open } = workspace();
  const enter = (view: () => CorpusView, version?: string) => {
    const { session, ports } = open(version);
    const list = new ShownList(session, ports, view);
    return { session, ports, list };
  };
  /** Opens it, reads it, and waits until all is stored. */
  const visit = async (view: CorpusView) => {
    const { session, ports, list } = enter(() => view);
    await session.restoring.begin();
    await session.takeFolder(new Set(uris));
    await list.refresh();
    ports.clock.advance(settledAfter);
    await turns(1000);
    const { counts, rows } = list;
    list.dispose();
    session.dispose();
    return { counts, rows };
  };
  /** Opens it again; nothing of the articles is read from the snapshot before `goOn`. */
  const reenter = (view: () => CorpusView, version?: string) => {
    const get = storage.get.bind(storage);
    let goOn: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    storage.get = async (key) => {
      if (key !== 'rows') await gate;
      return get(key);
    };
    const { session, ports, list } = enter(view, version);
    const told: Promise<void>[] = [];
    const restored = list.restore((listed) => told.push(listed));
    session.restoring.begin();
    return { session, ports, list, restored, told, goOn };
  };
  return { disk, storage, visit, reenter };
}

describe('the list of a folder that was open before', () => {
  it('has the rows and numbers of then before anything else of it is known', async () => {
    const { visit, reenter } = listedWorkspace();
    const before = await visit(byActor);
    const { session, list, told } = reenter(() => byActor);
    await turns();
    assert.ok(before.rows.length > 5);
    assert.deepEqual(session.articles.all(), []);
    assert.deepEqual(said(list.rows), said(before.rows));
    assert.deepEqual(list.counts, before.counts);
    assert.equal(told.length, 1, 'and says so');
  });

  it('stays as it is while articles are listed, and when all are, where nothing has changed', async () => {
    const { visit, reenter } = listedWorkspace();
    const before = await visit(byActor);
    const { session, list, restored, goOn } = reenter(() => byActor);
    await turns();
    const changes: unknown[] = [];
    list.onDidChange((changed) => changes.push(changed));
    session.onDidChangeArticle(() => list.refresh());
    goOn();
    await restored;
    assert.equal(session.articles.all().length, uris.length);
    assert.deepEqual(changes, [[]], 'once, and no row looks different');
    assert.deepEqual(said(list.rows), said(before.rows));
  });

  it('has the claims of its rows as soon as it is listed', async () => {
    const { visit, reenter } = listedWorkspace();
    await visit(byActor);
    const { list, restored, goOn } = reenter(() => byActor);
    await turns();
    const [first] = list.rows;
    assert.ok(first?.type === 'group');
    assert.deepEqual(first.children, []);
    goOn();
    await Promise.all([list.listed, restored]);
    const [now] = list.rows;
    assert.ok(now?.type === 'group');
    await list.open(now);
    assert.ok(now.children.length > 0);
  });

  it('begins with nothing in another view, for another version, and where the rows are damaged', async () => {
    const { storage, visit, reenter } = listedWorkspace();
    await visit(byActor);
    for (const [view, version] of [[byStance], [byActor, '2']] as const) {
      const { list, told } = reenter(() => view, version);
      await turns();
      assert.deepEqual([list.rows, told], [[], []]);
    }
    const file = storage.contents.get('rows');
    assert.ok(file !== undefined);
    for (let at = 0; at < file.length; at += 7) {
      storage.contents.set('rows', file.with(at, (file[at] ?? 0) ^ 1));
      const { list, told } = reenter(() => byActor);
      await turns(20);
      assert.deepEqual([list.rows, told], [[], []], `byte ${at}`);
    }
  });

  it('is that of another view where the user asks for one meanwhile', async () => {
    const { visit, reenter } = listedWorkspace();
    const wanted = await visit(byStance);
    await visit(byActor);
    const view = { now: byActor };
    const { list, restored, goOn } = reenter(() => view.now);
    await turns();
    view.now = byStance;
    const relisted = list.relist();
    goOn();
    await Promise.all([relisted, restored]);
    assert.deepEqual(said(list.rows), said(wanted.rows));
  });

  it('is empty in the end where what was stored of the articles is gone', async () => {
    const { storage, visit, reenter } = listedWorkspace();
    await visit(byActor);
    for (const key of storage.contents.keys()) if (key !== 'rows') storage.contents.delete(key);
    const { list, restored, told } = reenter(() => byActor);
    await restored;
    assert.equal(told.length, 1);
    assert.deepEqual(list.rows, []);
    assert.equal(list.counts.total, 0);
  });

  it('is stored without its claims where nothing groups them', async () => {
    const { storage, visit } = listedWorkspace();
    await visit(flat);
    assert.equal(storage.contents.has('rows'), false);
  });
});
