import assert from 'node:assert/strict';
import type { ClaimSummary } from '../../../src/core/annotation/annotation.ts';
import type { ClaimAddress } from '../../../src/core/corpus/articleClaims.ts';
import { span } from '../../../src/core/text/span.ts';
import type { Subject } from '../../../src/session/decisions/subject.ts';
import type { Session } from '../../../src/session/session.ts';
import { type ArticleUri, sidecarOf } from '../../../src/session/uris.ts';
import { codebook, uris, workspace } from './rememberedFolder.ts';

/** A folder that is listed as it was last, while none of its files has been read. */
async function listedFolder() {
  const { disk, open, visit } = workspace();
  await visit();
  const { session } = open();
  await session.restoring.begin();
  return { session, texts: disk.texts };
}

function listed(
  session: Session,
  uri: ArticleUri,
  status: ClaimSummary['status'],
): ClaimAddress<ArticleUri> & { readonly claim: ClaimSummary } {
  const claim = session.articles.listed(uri)?.claims.find((one) => one.status === status);
  return claim === undefined
    ? assert.fail(`no ${status} claim`)
    : { article: uri, key: claim.key, claim };
}

function decideOnAll(
  session: Session,
  claims: readonly (ClaimAddress<ArticleUri> & { readonly subject: Subject | undefined })[],
) {
  return session.decideEach(
    claims.map(({ article, subject }) => ({
      article,
      decision: { type: 'note', claim: subject ?? assert.fail(article), note: 'seen' },
    })),
    '',
  );
}

describe('an article that is listed and not read yet', () => {
  const withSidecar = (texts: ReadonlyMap<string, string>) =>
    uris.filter((uri) => texts.has(sidecarOf(uri)));

  it('is read before anything is written about it', async () => {
    const { session, texts } = await listedFolder();
    const [uri] = withSidecar(texts) as [ArticleUri];
    texts.set(sidecarOf(uri), `${texts.get(sidecarOf(uri))}# by hand\n`);
    const { key } = listed(session, uri, 'stored');
    assert.equal(session.choose(uri, key), undefined, 'nobody decides on what was not read');
    await session.decide(uri, { type: 'header', change: { status: 'done' } }, '');
    assert.match(texts.get(sidecarOf(uri)) ?? '', /status: done[\s\S]*# by hand/);
    assert.ok(session.choose(uri, key), 'it is read by now');
  });

  it('can be decided on together with others, each claim being the one that was meant', async () => {
    const { session, texts } = await listedFolder();
    const [read, second, third] = withSidecar(texts) as [ArticleUri, ArticleUri, ArticleUri];
    const text = texts.get(read) ?? '';
    await session.open(read, text);
    const meant = [read, second, third].map((uri) => listed(session, uri, 'stored'));
    const choosing = session.chooseEach(meant);
    session.edit(read, [{ span: span(0, 0), newText: 'Late.\n\n' }], `Late.\n\n${text}`);
    const subjects = await choosing;
    const outcome = await decideOnAll(
      session,
      meant.map((one, at) => ({ ...one, subject: subjects[at] })),
    );
    assert.deepEqual(outcome.failures, []);
    for (const { article, claim } of meant) {
      assert.ok(claim.status === 'stored');
      const sidecar = texts.get(sidecarOf(article)) ?? '';
      const [, record = ''] = sidecar.split(`id: "${claim.record.id}"`);
      assert.match(record.split('- id:')[0] ?? '', /note: "seen"/);
      assert.equal(sidecar.match(/note: "seen"/g)?.length, 1);
    }
  });

  it('has a stored claim by its record, though the same words stand before it by now', async () => {
    const { session, texts } = await listedFolder();
    const [uri] = withSidecar(texts) as [ArticleUri];
    const { claim, ...address } = listed(session, uri, 'stored');
    texts.set(uri, `${claim.quote}\n\n${texts.get(uri)}`);
    const [subject] = await session.chooseEach([address]);
    assert.ok(claim.status === 'stored' && subject?.claim.status === 'stored');
    assert.equal(subject.claim.record.id, claim.record.id);
  });

  it('has a suggestion by its words, and none where two have them and stand elsewhere', async () => {
    const moved = await listedFolder();
    const uri = uris[0] as ArticleUri;
    const suggestion = listed(moved.session, uri, 'suggested');
    moved.texts.set(uri, `Late.\n\n${moved.texts.get(uri)}`);
    const [subject] = await moved.session.chooseEach([suggestion]);
    assert.equal(subject?.claim.quote, suggestion.claim.quote);
    const twice = await listedFolder();
    const text = twice.texts.get(uri) ?? '';
    twice.texts.set(uri, `Late.\n\n${text}\n\n${text}`);
    assert.deepEqual(await twice.session.chooseEach([suggestion]), [undefined]);
  });

  it('is read when the names of actors in its sidecar are rewritten', async () => {
    const { disk, open, visit } = workspace();
    const before = (await visit()).session;
    const [uri] = withSidecar(disk.texts) as [ArticleUri];
    const { claim } = listed(before, uri, 'stored');
    const actor = claim.status === 'stored' && claim.record.actor;
    assert.ok(actor);
    const entry = `  - {name: "Somebody Else", aliases: [${JSON.stringify(actor)}]}`;
    disk.texts.set(codebook, `standpoint: 1\nactors:\n${entry}\n`);
    const { session } = open();
    await session.restoring.begin();
    const { rewritings } = await session.actors.rewritings();
    assert.ok(rewritings.some(({ article }) => article === uri));
    const renaming = { from: actor, to: 'Somebody Else' };
    assert.deepEqual((await session.actors.rewriteReferences([renaming])).failures, []);
    for (const one of withSidecar(disk.texts)) {
      assert.ok(!disk.texts.get(sidecarOf(one))?.includes(`actor: "${actor}"`), one);
    }
  });

  it('has no claim to choose where both its files are gone', async () => {
    const { session, texts } = await listedFolder();
    const uri = uris[0] as ArticleUri;
    const suggestion = listed(session, uri, 'suggested');
    for (const file of [uri, sidecarOf(uri)]) texts.delete(file);
    assert.deepEqual(await session.chooseEach([suggestion]), [undefined]);
  });
});
