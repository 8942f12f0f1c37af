import assert from 'node:assert/strict';
import type { FileProblems } from '../../../src/session/fileProblems.ts';
import { Session } from '../../../src/session/session.ts';
import type { ArticleUri } from '../../../src/session/uris.ts';
import { article, memoryPorts, sidecar } from './memory.ts';
import { claimBy, openSession, supports, tag, text } from './oneArticle.ts';

describe('a session over a folder', () => {
  it('forgets an article that is gone', async () => {
    const { session, files } = await openSession();
    files.texts.delete(article);
    await session.refresh(article);
    assert.equal(session.articles.annotationsOf(article), undefined);
  });

  it('forgets the problems of a sidecar that is gone with its article', async () => {
    const { session, files } = await openSession({ [sidecar]: 'claims: [' });
    const heard: FileProblems[] = [];
    session.onDidChangeProblems((problems) => heard.push(problems));
    files.texts.delete(article);
    files.texts.delete(sidecar);
    await session.refresh(article);
    assert.deepEqual(heard.at(-1)?.problems, []);
  });

  it('keeps the decisions on an article whose file is gone, as orphans', async () => {
    const { session, files } = await openSession();
    await tag(session, 'Marta Vell', supports);
    files.texts.delete(article);
    await session.refresh(article);
    const claim = claimBy(session, 'Marta Vell');
    assert.ok(claim.status === 'stored' && claim.anchor === 'orphan');
  });

  it('follows a codebook that appears, changes and goes', async () => {
    const { session, files } = await openSession();
    const codebook = 'file:///news/standpoint.yaml';
    files.texts.set(
      codebook,
      'standpoint: 1\nactors:\n  - name: "The Harbour Office"\n    aliases: ["Marta Vell"]\n',
    );
    await session.refresh(codebook);
    assert.equal(claimBy(session, 'The Harbour Office').quote, '“The ferry must stay,”');
    files.texts.delete(codebook);
    await session.refresh(codebook);
    assert.equal(claimBy(session, 'Marta Vell').quote, '“The ferry must stay,”');
  });

  it('knows every codebook of its articles, each once', async () => {
    const { session, files } = await openSession();
    const inner = ['file:///news/port/tide.txt', 'file:///news/port/quay.txt'] as ArticleUri[];
    const codebook = 'file:///news/port/standpoint.yaml';
    files.texts.set(codebook, 'standpoint: 1\ntargets:\n  - {id: quay, label: "The quay"}\n');
    for (const uri of inner) {
      files.texts.set(uri, text);
      await session.refresh(uri);
    }
    const targets = session.articles.codebooks().map((one) => one.targets.map(({ id }) => id));
    assert.deepEqual(targets, [['quay'], []]);
  });
});

describe('a search of the folder', () => {
  const other = 'file:///news/bridge.txt' as ArticleUri;

  function known(session: Session): readonly string[] {
    return session.articles.all().map((one) => one.article);
  }

  it('reads what is new and forgets what is gone', async () => {
    const { session, files } = await openSession();
    files.texts.set(other, text);
    await session.takeFolder(new Set([other]));
    assert.deepEqual(known(session), [other]);
  });

  it('logs a file that fails and goes on to the next', async () => {
    const ports = memoryPorts();
    ports.files.texts.set(article, text);
    const read = ports.files.read.bind(ports.files);
    ports.files.read = async (uri) => {
      if (uri === other) throw new Error('no permission');
      return read(uri);
    };
    const session = new Session(ports);
    await session.takeFolder(new Set([other, article]));
    assert.deepEqual(known(session), [article]);
    assert.deepEqual(ports.logged, [`${other} was not read`]);
  });

  it('counts a file among the articles that has no text yet', async () => {
    const { session } = await openSession();
    await session.takeFolder(new Set([other]));
    assert.deepEqual(known(session), []);
    assert.ok(session.articles.knows(other));
    assert.ok(!session.articles.knows(article));
  });

  it('takes the sidecar from an open article whose folder is gone', async () => {
    const { session, files } = await openSession();
    await session.open(article, text);
    await tag(session, 'Marta Vell', supports);
    files.texts.clear();
    assert.ok(session.articles.knowsIn(new Set(['file:///new', 'file:///news'])));
    assert.ok(!session.articles.knowsIn(new Set(['file:///new', article, `${article}/any`])));
    await session.takeFolder(new Set());
    assert.equal(claimBy(session, 'Marta Vell').status, 'suggested');
  });

  it('leaves the rest to a newer one', async () => {
    const { session, files } = await openSession();
    files.texts.set(other, text);
    const older = session.takeFolder(new Set([article, other]));
    await session.takeFolder(new Set());
    await older;
    assert.deepEqual(known(session), []);
  });

  it('is without an article that it leaves out, as soon as no editor shows that', async () => {
    const { session } = await openSession();
    await session.open(article, text);
    await session.takeFolder(new Set());
    assert.deepEqual(known(session), [article]);
    await session.close(article);
    assert.deepEqual(known(session), []);
  });
});

describe('a codebook that cannot be read', () => {
  it('leaves the one before in force and is a problem', async () => {
    const codebook = 'file:///news/standpoint.yaml';
    const good = 'standpoint: 1\nstances:\n  - {id: fond, label: "Fond", key: 1, colour: pink}\n';
    const { session, files } = await openSession({ [codebook]: good });
    const heard: FileProblems[] = [];
    session.onDidChangeProblems((problems) => heard.push(problems));
    files.texts.set(codebook, `${good}targets: [`);
    await session.refresh(codebook);
    assert.deepEqual(
      session.articles.codebookOf(article)?.stances.map(({ id }) => id),
      ['fond'],
    );
    assert.equal(heard.find(({ uri }) => uri === codebook)?.problems.length, 1);
  });
});
