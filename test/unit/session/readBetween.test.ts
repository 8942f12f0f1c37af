import assert from 'node:assert/strict';
import { Session } from '../../../src/session/session.ts';
import { settledAfter } from '../../../src/session/snapshot.ts';
import type { ArticleUri } from '../../../src/session/uris.ts';
import { memoryPorts } from './memory.ts';
import { codebook, uris as remembered, workspace } from './rememberedFolder.ts';

const book = 'file:///news/standpoint.yaml';
const uris = Array.from({ length: 60 }, (_, at) => `file:///news/${at + 10}.txt` as ArticleUri);

/** A codebook in which Marta Vell is an alias of somebody. */
function naming(name: string): string {
  return `standpoint: 1\nactors:\n  - name: "${name}"\n    aliases: ["Marta Vell"]\n`;
}

function actorsListed(session: Session): readonly (string | undefined)[] {
  return session.articles.all().flatMap(({ facts }) => facts.map(({ actor }) => actor?.name));
}

/** Begins to read the folder under another codebook, and lets go when all files are read and nothing is searched. */
async function begunUnder(name: string) {
  const wanted = { suggestions: true };
  const ports = { ...memoryPorts(), wantsSuggestions: () => wanted.suggestions };
  for (const uri of uris) ports.files.texts.set(uri, '“The ferry must stay,” said Marta Vell.\n');
  const session = new Session(ports);
  await session.takeFolder(new Set(uris));
  assert.deepEqual(new Set(actorsListed(session)), new Set(['Marta Vell']));
  ports.files.texts.set(book, naming(name));
  const searching = new Promise<void>((resolve) => {
    const listening = session.reading.onDidChange((progress) => {
      if (progress?.of !== 'suggestions') return;
      listening.dispose();
      resolve();
    });
  });
  const reading = session.refresh(book);
  await searching;
  return { session, ports, reading, wanted };
}

describe('articles that were read again, and not searched yet', () => {
  it('are searched when another reading takes the place of that one', async () => {
    const { session, reading } = await begunUnder('The Harbour Office');
    await Promise.all([session.refresh(book), reading]);
    assert.deepEqual(new Set(actorsListed(session)), new Set(['The Harbour Office']));
  });

  it('are missing where that was stopped, until it goes on', async () => {
    const { session, reading } = await begunUnder('The Harbour Office');
    session.reading.stop();
    await reading;
    assert.ok(session.without('suggestions').length > 0);
    await session.readOn();
    assert.deepEqual(session.without('suggestions'), []);
    assert.deepEqual(new Set(actorsListed(session)), new Set(['The Harbour Office']));
  });

  it('are listed with what was decided on them where nobody wants suggestions any more', async () => {
    const { session, reading, wanted } = await begunUnder('The Harbour Office');
    session.reading.stop();
    await reading;
    wanted.suggestions = false;
    await session.readOn();
    assert.ok(actorsListed(session).every((name) => name !== 'Marta Vell'));
    assert.deepEqual(session.without('suggestions'), []);
  });

  it('are not stored as they were before', async () => {
    const { disk, open, visit } = workspace();
    await visit();
    disk.texts.set(codebook, `${disk.texts.get(codebook)}\nignore:\n  - "Nobody"\n`);
    const { session, ports } = open();
    await session.restoring.begin();
    const stopping = session.reading.onDidChange((progress) => {
      if (progress?.of !== 'suggestions') return;
      stopping.dispose();
      session.reading.stop();
    });
    await session.takeFolder(new Set(remembered));
    await session.reading.ended();
    const behind = session.without('suggestions');
    assert.ok(behind.length > 0);
    ports.clock.advance(settledAfter);
    for (let turn = 0; turn < 2_000; turn += 1) await Promise.resolve(); // It is stored meanwhile.
    session.dispose();
    const again = open();
    await again.session.restoring.begin();
    await again.session.takeFolder(new Set(remembered));
    const searched = again.asked.filter(({ isAnalysed }) => isAnalysed);
    assert.equal(searched.length, behind.length);
  });
});
