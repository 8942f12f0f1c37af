import assert from 'node:assert/strict';
import { Session } from '../../../src/session/session.ts';
import { type ArticleUri, type FileUri, sidecarOf } from '../../../src/session/uris.ts';
import { MemoryFiles, memoryPorts } from './memory.ts';
import { codebook, uris as remembered, workspace } from './rememberedFolder.ts';

const text = '“The ferry must stay,” said Marta Vell.\n';
const uris = Array.from({ length: 6 }, (_, at) => `file:///news/${at}.txt` as ArticleUri);
const [first] = uris as [ArticleUri];

/** Files of which some are never given and some cannot be read. */
class BadFiles extends MemoryFiles {
  hanging: FileUri | undefined;
  failing: FileUri | undefined;

  override async read(uri: FileUri): Promise<string | undefined> {
    if (uri === this.hanging) await new Promise(() => undefined);
    if (uri === this.failing) throw new Error('no permission');
    return super.read(uri);
  }
}

function badFolder() {
  const files = new BadFiles();
  const wanted = { suggestions: true };
  const ports = { ...memoryPorts(), files, wantsSuggestions: () => wanted.suggestions };
  for (const uri of uris) files.texts.set(uri, text);
  return { session: new Session(ports), files, wanted };
}

/** Settles when the reading has come to a stand at these words of its progress. */
function untilRead({ reading }: Session, of: string, done: number): Promise<void> {
  return new Promise((resolve) => {
    reading.onDidChange((progress) => {
      if (progress?.of === of && progress.done === done) resolve();
    });
  });
}

/** Stops the reading once, when it is as far. */
function stopAt({ reading }: Session, of: string, done: number): void {
  const listening = reading.onDidChange((progress) => {
    if (progress?.of !== of || progress.done !== done) return;
    listening.dispose();
    reading.stop();
  });
}

describe('what is not known of a folder', () => {
  it('is nothing once it is read, also of files that are gone or are no text', async () => {
    const { session, files } = badFolder();
    files.texts.delete(first);
    await session.takeFolder(new Set(uris));
    assert.deepEqual(session.without('files'), []);
    files.texts.delete(uris[1] as ArticleUri);
    await session.refresh(uris[1] as ArticleUri);
    assert.deepEqual(session.without('files'), []);
  });

  it('is all that was not read when somebody stopped it, until that is read', async () => {
    const { session, files } = badFolder();
    files.hanging = sidecarOf(first);
    const taken = session.takeFolder(new Set(uris));
    await untilRead(session, 'decisions', uris.length - 1);
    session.reading.stop();
    await taken;
    assert.deepEqual(session.without('decisions'), [first]);
    assert.deepEqual(session.without('suggestions').toSorted(), uris, 'no text was searched');
  });

  it('is what was not searched when somebody stopped that, until it goes on', async () => {
    const { session } = badFolder();
    stopAt(session, 'suggestions', 2);
    await session.takeFolder(new Set(uris));
    assert.deepEqual(session.without('decisions'), []);
    assert.equal(session.without('suggestions').length, uris.length - 2);
    await session.readOn();
    assert.deepEqual(session.without('suggestions'), []);
  });

  it('is no suggestion that nobody wants', async () => {
    const { session, wanted } = badFolder();
    wanted.suggestions = false;
    await session.takeFolder(new Set(uris));
    assert.deepEqual(session.without('suggestions'), []);
  });

  it('is an article that cannot be read, new or changed, until it can be', async () => {
    const { session, files } = badFolder();
    files.failing = sidecarOf(first);
    await session.takeFolder(new Set(uris));
    assert.deepEqual(session.without('decisions'), [first]);
    files.failing = undefined;
    await session.readOn();
    assert.deepEqual(session.without('files'), []);
    files.failing = sidecarOf(uris[2] as ArticleUri);
    await assert.rejects(session.refresh(files.failing));
    assert.deepEqual(session.without('decisions'), [uris[2]]);
    files.failing = undefined;
    await session.refresh(sidecarOf(uris[2] as ArticleUri));
    assert.deepEqual(session.without('files'), []);
  });

  it('is the text of an article that lists show rightly, as long as nobody has read it', async () => {
    const { disk, open, visit } = workspace();
    await visit();
    const changed = remembered[0] as ArticleUri;
    disk.texts.set(changed, `${disk.texts.get(changed)}\n“We were late,” said Ruta Holl.\n`);
    const { session } = open();
    await session.restoring.begin();
    stopAt(session, 'decisions', 0);
    await session.takeFolder(new Set(remembered));
    assert.deepEqual(session.without('decisions'), [changed]);
    assert.deepEqual(session.without('files').toSorted(), remembered.toSorted());
    await session.readOn();
    assert.deepEqual(session.without('files'), []);
  });

  it('is every article of a codebook that has changed, until it was read with that', async () => {
    const { disk, open } = workspace();
    const { session } = open();
    await session.takeFolder(new Set(remembered));
    disk.texts.set(codebook, 'standpoint: 1\nignore: ["Holl"]\n');
    stopAt(session, 'check', 0);
    await session.refresh(codebook);
    assert.deepEqual(session.without('decisions').toSorted(), remembered.toSorted());
    await session.readOn();
    assert.deepEqual(session.without('files'), []);
  });
});
