import assert from 'node:assert/strict';
import type { Claim } from '../../../src/core/annotation/annotation.ts';
import type { StanceId } from '../../../src/core/codebook/codebook.ts';
import { Refusal } from '../../../src/session/refusal.ts';
import { Desk } from './desk.ts';
import { article, sidecar } from './memory.ts';

/** What is shown of the three claims: the stance, or that the claim is only suggested. */
function shown({ session }: Desk): readonly string[] {
  const claims = session.articles.annotationsOf(article)?.claims ?? [];
  return claims.map((claim) => (claim.status === 'stored' ? (claim.record.stance ?? '') : '?'));
}

function keyOf({ session }: Desk, index: number): Claim['key'] {
  const claim = session.articles.annotationsOf(article)?.claims[index];
  assert.ok(claim);
  return claim.key;
}

function tag(desk: Desk, index: number, stance: string): Promise<void> {
  const decision = { type: 'tag', claim: keyOf(desk, index), stance: stance as StanceId } as const;
  return desk.session.decide(article, decision, '');
}

/** From now on, the disk does what it is asked for when `go` is called. */
function slowDisk({ ports: { files } }: Desk): { readonly go: () => void } {
  let open: (() => void) | undefined;
  const started = new Promise<void>((resolve) => {
    open = resolve;
  });
  const { read, write } = files;
  files.read = (uri) => started.then(() => read.call(files, uri));
  files.write = (uri, text) => started.then(() => write.call(files, uri, text));
  return { go: () => open?.() };
}

describe('a decision', () => {
  it('is shown before the disk is even asked, and told of once', async () => {
    const desk = await Desk.open();
    const disk = slowDisk(desk);
    let told = 0;
    desk.session.onDidChangeArticle(() => told++);
    const deciding = tag(desk, 0, 'neutral');
    assert.deepEqual(shown(desk), ['neutral', 'opposes']);
    disk.go();
    await deciding;
    assert.deepEqual(shown(desk), ['neutral', 'opposes']);
    assert.equal(told, 1);
  });

  it('is shown at once though earlier ones are still to be written', async () => {
    const desk = await Desk.open();
    const disk = slowDisk(desk);
    const deciding = [tag(desk, 0, 'neutral'), tag(desk, 1, 'neutral'), tag(desk, 0, 'opposes')];
    assert.deepEqual(shown(desk), ['opposes', 'neutral']);
    disk.go();
    await Promise.all(deciding);
    assert.deepEqual(shown(desk), ['opposes', 'neutral']);
    await desk.session.undo();
    assert.deepEqual(shown(desk), ['neutral', 'neutral']);
    const anew = await desk.readAnew();
    assert.deepEqual(
      anew.articles.annotationsOf(article),
      desk.session.articles.annotationsOf(article),
    );
  });

  it('stays shown while the folder is read and the file does not have it yet', async () => {
    const desk = await Desk.open();
    const reading = desk.session.refresh(sidecar);
    const deciding = tag(desk, 0, 'neutral');
    await reading;
    assert.deepEqual(shown(desk), ['neutral', 'opposes']);
    await deciding;
  });

  it('is made anew where the file says something else than was known', async () => {
    const desk = await Desk.open();
    const byHand = desk.sidecar.replace('stance: opposes', 'stance: neutral\n    note: "seen"');
    desk.ports.files.texts.set(sidecar, byHand);
    const deciding = Promise.all([tag(desk, 0, 'opposes'), tag(desk, 0, 'neutral')]);
    assert.deepEqual(shown(desk), ['neutral', 'opposes']);
    await deciding;
    assert.deepEqual(shown(desk), ['neutral', 'neutral']);
    assert.equal(desk.sidecar, byHand.replace('stance: supports', 'stance: neutral'));
  });

  it('is shown no more where it cannot be written, and later ones hold', async () => {
    const desk = await Desk.open();
    const { files } = desk.ports;
    const { write } = files;
    files.write = async () => {
      files.write = write;
      throw new Refusal('Save the sidecar first.');
    };
    const refused = tag(desk, 0, 'neutral');
    const later = tag(desk, 1, 'neutral');
    await assert.rejects(refused, /Save the sidecar first/);
    await later;
    assert.deepEqual(shown(desk), ['supports', 'neutral']);
  });

  it('is not shown where it was planned on the file alone and cannot be written', async () => {
    const desk = await Desk.open();
    const untag = () => desk.session.decide(article, { type: 'untag', claim: keyOf(desk, 0) }, '');
    const byOthers = desk.sidecar;
    await untag();
    desk.ports.files.texts.set(sidecar, byOthers);
    desk.ports.files.write = async () => {
      throw new Refusal('Save the sidecar first.');
    };
    await assert.rejects(untag(), /Save the sidecar first/);
    assert.equal(desk.sidecar, byOthers);
    assert.deepEqual(shown(desk), ['supports', 'opposes']);
  });

  it('is shown no more where its file cannot even be read', async () => {
    const desk = await Desk.open();
    desk.ports.files.read = async () => {
      throw new Error('the cable is out');
    };
    const refused = tag(desk, 0, 'neutral');
    assert.deepEqual(shown(desk), ['neutral', 'opposes']);
    await assert.rejects(refused, /the cable is out/);
    assert.deepEqual(shown(desk), ['supports', 'opposes']);
  });
});
