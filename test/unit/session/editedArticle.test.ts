import assert from 'node:assert/strict';
import { moveSpan, span } from '../../../src/core/text/span.ts';
import type { FileUri } from '../../../src/session/uris.ts';
import { article, sidecar } from './memory.ts';
import { claimBy, isStored, openSession, opposes, supports, tag, text } from './oneArticle.ts';

describe('a session while an article is edited', () => {
  it('moves claims along with every edit', async () => {
    const { session } = await openSession();
    await session.open(article, text);
    await tag(session, 'Marta Vell', supports);
    session.edit(article, [{ span: span(0, 0), newText: 'Oskhaven. ' }], `Oskhaven. ${text}`);
    const [piece] = claimBy(session, 'Marta Vell').spans;
    assert.equal(piece?.start, text.indexOf('“The ferry') + 10);
  });

  it('finds a claim again when its deletion is undone', async () => {
    const { session, ports } = await openSession();
    await session.open(article, text);
    await tag(session, 'Marta Vell', supports);
    const start = text.indexOf('“The ferry');
    const end = text.indexOf(' said Marta');
    const cut = text.slice(0, start) + text.slice(end);
    session.edit(article, [{ span: span(start, end), newText: '' }], cut);
    ports.clock.advance(1000);
    const orphan = claimBy(session, 'Marta Vell');
    assert.ok(orphan.status === 'stored' && orphan.anchor === 'orphan');
    session.edit(article, [{ span: span(start, start), newText: text.slice(start, end) }], text);
    ports.clock.advance(1000);
    const [piece] = claimBy(session, 'Marta Vell').spans;
    assert.deepEqual(piece, span(start, end));
  });

  it('asks for a review when a negation gets into a claim, and writes nothing because of it', async () => {
    const { session, files } = await openSession();
    await session.open(article, text);
    await tag(session, 'Marta Vell', supports);
    const writes = files.writes.length;
    const at = text.indexOf(' stay,');
    session.edit(
      article,
      [{ span: span(at, at), newText: ' not' }],
      `${text.slice(0, at)} not${text.slice(at)}`,
    );
    const claim = claimBy(session, 'Marta Vell');
    assert.ok(claim.status === 'stored' && claim.needsReview);
    assert.equal(files.writes.length, writes);
  });

  it('takes no older text while its files are read', async () => {
    const { session, ports } = await openSession();
    await session.open(article, text);
    for (const slow of ['read', 'exists'] as const) {
      const quick = ports.files[slow].bind(ports.files);
      ports.files[slow] = async (uri: FileUri) => {
        const found = await quick(uri);
        await new Promise(setImmediate);
        return found as never;
      };
    }
    const refreshed = session.refresh(article);
    let now = text;
    for (let i = 0; i < 20; i += 1) {
      session.edit(article, [{ span: span(0, 0), newText: '.' }], `.${now}`);
      now = `.${now}`;
      await new Promise(setImmediate);
      const [piece] = claimBy(session, 'Marta Vell').spans;
      assert.equal(piece?.start, now.indexOf('“The ferry'));
    }
    await refreshed;
  });

  it('gives a claim that is decided on at once the speaker that the text names by then', async () => {
    const { session, files } = await openSession();
    const [start, end] = [text.indexOf('“The ferry'), text.indexOf('“Nobody')];
    const without = text.slice(0, start) + text.slice(end);
    await session.open(article, without);
    claimBy(session, 'Ada Brenn');
    session.edit(article, [{ span: span(start, start), newText: text.slice(start, end) }], text);
    const claim = session.articles
      .annotationsOf(article)
      ?.claims.find(({ quote }) => quote === '“The ferry must stay,”');
    assert.ok(claim, 'it is shown at once');
    await session.decide(article, { type: 'tag', claim: claim.key, stance: supports }, '');
    assert.match(files.texts.get(sidecar) ?? '', /actor: "Marta Vell"\n {4}stance: supports/);
  });

  it('lets the engine read on after a pause, and tells of it', async () => {
    const { session, ports } = await openSession();
    await session.open(article, text);
    const more = `${text}\n“It is too late,” said Ada Brenn.\n`;
    let told = 0;
    session.onDidChangeArticle(() => {
      told += 1;
    });
    session.edit(
      article,
      [{ span: span(text.length, text.length), newText: more.slice(text.length) }],
      more,
    );
    assert.equal(told, 0);
    ports.clock.advance(1000);
    assert.equal(told, 1);
    assert.ok(
      session.articles
        .annotationsOf(article)
        ?.claims.some(({ quote }) => quote.includes('too late')),
    );
  });

  it('goes back to the text on disk when the editor closes', async () => {
    const { session } = await openSession();
    await session.open(article, 'Nothing here.');
    assert.deepEqual(session.articles.annotationsOf(article)?.claims, []);
    await session.close(article);
    assert.equal(claimBy(session, 'Marta Vell').status, 'suggested');
  });
});

describe('an article that is closed right after an edit', () => {
  it('has the claims that the edit swallowed found by their words', async () => {
    const { session, files, ports } = await openSession();
    await session.open(article, text);
    await tag(session, 'Ada Brenn', opposes);
    const typed = `Late edition.\n\n${text}`;
    session.edit(article, [{ span: span(0, text.length), newText: typed }], typed);
    files.texts.set(article, typed);
    await session.close(article);
    ports.clock.advance(1000);
    const [claim] = session.articles.annotationsOf(article)?.claims.filter(isStored) ?? [];
    assert.equal(claim?.anchor, 'moved');
  });
});

describe('an article that is closed while its files are read', () => {
  it('is never shown without its text, wherever the reading is', async () => {
    const { session } = await openSession();
    await session.open(article, text);
    await tag(session, 'Ada Brenn', opposes);
    const stored = () => session.articles.annotationsOf(article)?.claims.find(isStored)?.anchor;
    const shown = new Set<string | undefined>();
    session.onDidChangeArticle(() => shown.add(stored()));
    for (let turns = 0; turns < 30; turns += 1) {
      await session.open(article, text);
      const reading = session.refresh(article);
      for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
      await Promise.all([reading, session.close(article)]);
    }
    shown.add(stored());
    assert.deepEqual([...shown], ['exact']);
  });
});

describe('a session whose sidecar is being written by somebody else', () => {
  it('has claims with changed words where they were, once all of the file is there', async () => {
    const { session, files } = await openSession();
    await session.open(article, text);
    await tag(session, 'Ada Brenn', opposes);
    const start = text.indexOf('asked');
    const typed = text.replace('asked', 'ever asked');
    session.edit(article, [{ span: span(start, start), newText: 'ever ' }], typed);
    const [before] = session.articles.annotationsOf(article)?.claims.filter(isStored) ?? [];
    assert.equal(before?.anchor, 'changed');
    const whole = files.texts.get(sidecar) ?? '';
    files.texts.set(sidecar, '');
    await session.refresh(sidecar);
    session.edit(article, [{ span: span(0, 0), newText: 'Late. ' }], `Late. ${typed}`);
    files.texts.set(sidecar, whole);
    await session.refresh(sidecar);
    const [after] = session.articles.annotationsOf(article)?.claims.filter(isStored) ?? [];
    assert.equal(after?.anchor, 'changed');
    assert.deepEqual(
      after?.spans,
      before?.spans.map((piece) => moveSpan(piece, 6)),
    );
  });
});
