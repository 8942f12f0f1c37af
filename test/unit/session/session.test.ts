import assert from 'node:assert/strict';
import type { Claim, StoredClaim } from '../../../src/core/annotation/annotation.ts';
import type { StanceId } from '../../../src/core/codebook/codebook.ts';
import { moveSpan, span } from '../../../src/core/text/span.ts';
import type { FileProblems } from '../../../src/session/fileProblems.ts';
import { Postponed, Refusal } from '../../../src/session/refusal.ts';
import { Session } from '../../../src/session/session.ts';
import type { ArticleUri, FileUri } from '../../../src/session/uris.ts';
import { article, memoryPorts, sidecar } from './memory.ts';

const text = [
  'The council met on the quay on Tuesday.',
  '',
  '“The ferry must stay,” said Marta Vell, the harbour master.',
  '',
  '“Nobody asked the fishermen,” said Ada Brenn.',
  '',
].join('\n');

const supports = 'supports' as StanceId;
const opposes = 'opposes' as StanceId;

async function openSession(files: Readonly<Record<string, string>> = {}) {
  const ports = memoryPorts();
  ports.files.texts.set(article, text);
  for (const [uri, content] of Object.entries(files)) ports.files.texts.set(uri, content);
  const session = new Session(ports);
  await session.refresh(article);
  return { session, ports, files: ports.files };
}

function claimBy(session: Session, actor: string): Claim {
  const claim = session.articles
    .annotationsOf(article)
    ?.claims.find((one) => one.actor?.name === actor);
  assert.ok(claim, `no claim by ${actor}`);
  return claim;
}

function isStored(claim: Claim): claim is StoredClaim {
  return claim.status === 'stored';
}

function storedIn(session: Session): readonly StoredClaim[] {
  return session.articles.annotationsOf(article)?.claims.filter(isStored) ?? [];
}

function tag(session: Session, actor: string, stance: StanceId, coder = ''): Promise<void> {
  return session.decide(
    article,
    { type: 'tag', claim: claimBy(session, actor).key, stance },
    coder,
  );
}

describe('a session', () => {
  it('finds the claims of an article and writes nothing by looking', async () => {
    const { session, files } = await openSession();
    assert.equal(claimBy(session, 'Marta Vell').quote, '“The ferry must stay,”');
    assert.deepEqual(files.writes, []);
  });

  it('puts a tag into the sidecar at once, in the form of the contract', async () => {
    const { session, files } = await openSession();
    await tag(session, 'Marta Vell', supports);
    const id = /id: "([a-z2-7]{6})"/.exec(files.texts.get(sidecar) ?? '')?.[1];
    assert.equal(
      files.texts.get(sidecar),
      [
        'standpoint: 1',
        '',
        'claims:',
        `  - id: "${id}"`,
        '    actor: "Marta Vell"',
        '    stance: supports',
        '    spans:',
        '      - quote: "“The ferry must stay,”"',
        '        before: "il met on the quay on Tuesday.\\n\\n"',
        '        after: " said Marta Vell, the harbour ma"',
        '        at: "3:1-3:23"',
        '',
      ].join('\n'),
    );
  });

  it('orders records by their place in the article, whatever was tagged first', async () => {
    const { session, files } = await openSession();
    await tag(session, 'Ada Brenn', opposes);
    await tag(session, 'Marta Vell', supports);
    assert.match(files.texts.get(sidecar) ?? '', /Marta Vell[\s\S]*Ada Brenn/);
  });

  it('changes only the stance line of a claim that is tagged anew', async () => {
    const { session, files } = await openSession();
    await tag(session, 'Marta Vell', supports);
    const before = files.texts.get(sidecar) ?? '';
    await tag(session, 'Marta Vell', opposes);
    assert.equal(files.texts.get(sidecar), before.replace('stance: supports', 'stance: opposes'));
  });

  it('keeps comments and unknown keys of other records byte for byte', async () => {
    const { session, files } = await openSession();
    await tag(session, 'Ada Brenn', opposes);
    const byHand = (files.texts.get(sidecar) ?? '')
      .replace('claims:', '# coded in May\nclaims:   # two so far')
      .replace('    stance: opposes', '    stance:   opposes   # sure?\n    mood: grim');
    files.texts.set(sidecar, byHand);
    await session.refresh(sidecar);
    await tag(session, 'Marta Vell', supports);
    const after = files.texts.get(sidecar) ?? '';
    const first = byHand.indexOf('  - id:');
    assert.equal(after.slice(0, first), byHand.slice(0, first));
    assert.ok(after.endsWith(byHand.slice(first)));
  });

  it('removes a stance and leaves the claim', async () => {
    const { session, files } = await openSession();
    await tag(session, 'Marta Vell', supports, 'ana');
    assert.match(files.texts.get(sidecar) ?? '', /by: "ana"/);
    await session.decide(
      article,
      { type: 'untag', claim: claimBy(session, 'Marta Vell').key },
      'ana',
    );
    assert.doesNotMatch(files.texts.get(sidecar) ?? '', /stance|by:/);
    assert.equal(claimBy(session, 'Marta Vell').status, 'stored');
  });

  it("does not leave one coder's name under another's stance", async () => {
    const { session, files } = await openSession();
    await tag(session, 'Marta Vell', supports, 'ana');
    await tag(session, 'Marta Vell', opposes, '');
    assert.doesNotMatch(files.texts.get(sidecar) ?? '', /by:/);
    await tag(session, 'Marta Vell', opposes, 'ben');
    assert.match(files.texts.get(sidecar) ?? '', /by: "ben"/);
  });

  it('gives a claim another actor', async () => {
    const { session } = await openSession();
    const { key } = claimBy(session, 'Marta Vell');
    await session.decide(article, { type: 'assign', claim: key, actor: 'The Port Authority' }, '');
    assert.equal(session.articles.claim(article, key)?.actor?.name, 'The Port Authority');
  });

  it('remembers that a suggestion is no claim', async () => {
    const { session, files } = await openSession();
    const { key } = claimBy(session, 'Ada Brenn');
    await session.decide(article, { type: 'dismiss', claim: key }, '');
    assert.equal(session.articles.claim(article, key), undefined);
    assert.match(files.texts.get(sidecar) ?? '', /dismissed:\n {2}- quote: "“Nobody asked/);
  });

  it('adds a claim that the engine missed', async () => {
    const { session } = await openSession();
    const start = text.indexOf('The council met');
    const anchors = session.articles.anchorsAt(article, [span(start, start + 15)]);
    await session.decide(
      article,
      { type: 'add', anchors, stance: supports, actor: 'The council' },
      '',
    );
    const claim = claimBy(session, 'The council');
    assert.equal(claim.quote, 'The council met');
    assert.equal(claim.kind, 'indirect');
  });

  it('takes decisions back to the byte, and does them again', async () => {
    const { session, files } = await openSession();
    await tag(session, 'Marta Vell', supports);
    const one = files.texts.get(sidecar);
    await tag(session, 'Ada Brenn', opposes);
    const two = files.texts.get(sidecar);
    await session.undo();
    assert.equal(files.texts.get(sidecar), one);
    await session.undo();
    assert.equal(files.texts.has(sidecar), false);
    assert.equal(await session.undo(), undefined);
    await session.redo();
    assert.equal(files.texts.get(sidecar), one);
    await session.redo();
    assert.equal(files.texts.get(sidecar), two);
    assert.equal(claimBy(session, 'Ada Brenn').status, 'stored');
  });

  it('takes its own decision back out of a file that somebody else wrote to', async () => {
    const { session, files } = await openSession();
    await tag(session, 'Ada Brenn', opposes);
    await tag(session, 'Ada Brenn', supports);
    const byHand = (files.texts.get(sidecar) ?? '').replace(
      'standpoint: 1\n',
      'standpoint: 1\n# read by Ben\n',
    );
    files.texts.set(sidecar, byHand);
    await session.undo();
    assert.equal(files.texts.get(sidecar), byHand.replace('supports', 'opposes'));
  });

  it('takes a decision back between others that were made in the file meanwhile', async () => {
    const { session, files } = await openSession();
    await tag(session, 'Ada Brenn', opposes);
    const { key } = claimBy(session, 'Marta Vell');
    await session.decide(article, { type: 'dismiss', claim: key }, '');
    const byHand = (files.texts.get(sidecar) ?? '')
      .replace('standpoint: 1\n', '# read by Ben\nstandpoint: 1\n')
      .replace('stance: opposes', 'stance: neutral\n    note: "sure?"')
      .concat('coded: "yes"\n');
    files.texts.set(sidecar, byHand);
    await session.undo();
    assert.match(byHand, /dismissed:\n {2}- quote: "“The ferry must stay,”"/);
    assert.equal(
      files.texts.get(sidecar),
      byHand.replace(/dismissed:\n(?: {2}.*\n)+/, 'dismissed: []\n'),
    );
  });

  it('refuses to take back what went with a file that somebody else deleted', async () => {
    const { session, files } = await openSession();
    await tag(session, 'Ada Brenn', opposes);
    await tag(session, 'Marta Vell', supports);
    files.texts.delete(sidecar);
    await assert.rejects(session.undo(), Refusal);
    assert.equal(files.texts.has(sidecar), false);
  });

  it('does a decision again without repeating what somebody else wrote above it', async () => {
    const { session, files } = await openSession({ [sidecar]: '# seen by Ben\n' });
    await tag(session, 'Marta Vell', supports);
    const [, tagged = ''] = /(standpoint: 1[\s\S]*)/.exec(files.texts.get(sidecar) ?? '') ?? [];
    await session.undo();
    assert.equal(files.texts.get(sidecar), '# seen by Ben\n');
    files.texts.set(sidecar, '# seen by Ben\n# seen by Ben\n');
    await session.redo();
    assert.equal(files.texts.get(sidecar), `# seen by Ben\n# seen by Ben\n${tagged}`);
  });

  it('undoes in the order of the keys, however fast they come', async () => {
    const { session, files } = await openSession();
    await tag(session, 'Marta Vell', supports);
    const one = files.texts.get(sidecar);
    const pending = tag(session, 'Ada Brenn', opposes);
    await Promise.all([pending, session.undo()]);
    assert.equal(files.texts.get(sidecar), one);
    await Promise.all([session.undo(), session.undo(), session.redo()]);
    assert.equal(files.texts.get(sidecar), one);
  });

  it('adds the words that were selected, wherever typing has moved them since', async () => {
    const { session, files } = await openSession();
    await session.open(article, text);
    const start = text.indexOf('The council met');
    const anchors = session.articles.anchorsAt(article, [span(start, start + 15)]);
    const adding = session.decide(article, { type: 'add', anchors, stance: supports }, '');
    session.edit(article, [{ span: span(0, 0), newText: 'XXXX ' }], `XXXX ${text}`);
    await adding;
    assert.match(files.texts.get(sidecar) ?? '', /quote: "The council met"/);
  });

  it('decides on the claim that was meant, though its words were typed before it meanwhile', async () => {
    const { session, files } = await openSession();
    await session.open(article, text);
    const tagging = tag(session, 'Ada Brenn', opposes);
    const typed = '“Nobody asked the fishermen,” said Joren Pask.\n\n';
    session.edit(article, [{ span: span(0, 0), newText: typed }], typed + text);
    await tagging;
    assert.match(files.texts.get(sidecar) ?? '', /actor: "Ada Brenn"/);
    const [meant] = storedIn(session);
    assert.equal(meant?.spans[0]?.start, (typed + text).lastIndexOf('“Nobody'));
  });

  it('follows the claim that was meant rather than take one that looks more like it', async () => {
    const alike = 'Vell said yes. Vell said yes. “Yes,” said Vell. “Yes,” said Vell.\n';
    const { session } = await openSession({ [article]: alike });
    await session.open(article, alike);
    const [first] = session.articles.annotationsOf(article)?.claims ?? [];
    assert.deepEqual(first?.spans, [span(10, 13)]);
    const deciding = session.decide(
      article,
      { type: 'tag', claim: first.key, stance: supports },
      '',
    );
    session.edit(article, [{ span: span(0, 4), newText: 'Orr' }], alike.replace('Vell', 'Orr'));
    await deciding;
    assert.deepEqual(
      storedIn(session).map(({ spans }) => spans),
      [[span(9, 12)]],
    );
  });

  it('keeps a decision on a claim whose words are typed over before it is written', async () => {
    const { session, files } = await openSession();
    await session.open(article, text);
    const tagging = tag(session, 'Ada Brenn', opposes);
    const start = text.indexOf('Nobody asked');
    session.edit(
      article,
      [{ span: span(start, start + 6), newText: 'We' }],
      text.replace('Nobody asked', 'We asked'),
    );
    await tagging;
    assert.match(files.texts.get(sidecar) ?? '', /quote: "“Nobody asked the fishermen,”"/);
    assert.equal(storedIn(session)[0]?.anchor, 'changed');
  });

  it('refuses to add words that are gone', async () => {
    const { session, files } = await openSession();
    const anchors = session.articles.anchorsAt(article, [span(0, 15)]);
    await session.open(article, text.slice(20));
    await assert.rejects(session.decide(article, { type: 'add', anchors }, ''), Refusal);
    assert.equal(files.texts.has(sidecar), false);
  });

  it('refuses to take back what somebody else changed since', async () => {
    const { session, files } = await openSession();
    await tag(session, 'Ada Brenn', opposes);
    await tag(session, 'Ada Brenn', supports);
    const byHand = (files.texts.get(sidecar) ?? '').replace('supports', 'neutral');
    files.texts.set(sidecar, byHand);
    await assert.rejects(session.undo(), Refusal);
    assert.equal(files.texts.get(sidecar), byHand);
  });

  it('takes back what was decided before that, which would be out of reach', async () => {
    const { session, files } = await openSession();
    await tag(session, 'Marta Vell', opposes);
    await tag(session, 'Ada Brenn', supports);
    const byHand = (files.texts.get(sidecar) ?? '').replace('supports', 'neutral');
    files.texts.set(sidecar, byHand);
    await assert.rejects(session.undo(), Refusal);
    await session.undo();
    const text = files.texts.get(sidecar) ?? '';
    assert.doesNotMatch(text, /opposes/);
    assert.match(text, /neutral/);
  });

  it('makes decisions on the file as it is, not as it was read', async () => {
    const { session, files } = await openSession();
    await tag(session, 'Ada Brenn', opposes);
    const other = (files.texts.get(sidecar) ?? '').replace('opposes', 'neutral');
    files.texts.set(sidecar, other);
    await tag(session, 'Marta Vell', supports);
    assert.match(files.texts.get(sidecar) ?? '', /supports[\s\S]*neutral/);
  });

  it('carries out decisions that come at once one after the other', async () => {
    const { session, files } = await openSession();
    await Promise.all([tag(session, 'Ada Brenn', opposes), tag(session, 'Marta Vell', supports)]);
    assert.match(files.texts.get(sidecar) ?? '', /supports[\s\S]*opposes/);
  });
});

describe('a session with a sidecar that cannot be read', () => {
  const broken = 'standpoint: 1\nclaims:\n<<<<<<< HEAD\n  - id: "aaaaaa"\n';

  it('shows suggestions, says what is wrong, and never writes to it', async () => {
    const ports = memoryPorts();
    ports.files.texts.set(article, text);
    ports.files.texts.set(sidecar, broken);
    const session = new Session(ports);
    const heard: FileProblems[] = [];
    session.onDidChangeProblems((problems) => heard.push(problems));
    await session.refresh(article);
    assert.equal(heard.at(-1)?.uri, sidecar);
    assert.equal(heard.at(-1)?.problems[0]?.code, 'conflict-markers');
    await assert.rejects(tag(session, 'Marta Vell', supports), Refusal);
    assert.equal(ports.files.texts.get(sidecar), broken);
  });

  it('reports an unknown stance at its record and lets the others be tagged', async () => {
    const { session, files, ports } = await openSession();
    await tag(session, 'Ada Brenn', opposes);
    files.texts.set(sidecar, (files.texts.get(sidecar) ?? '').replace('opposes', 'furious'));
    await session.refresh(sidecar);
    await tag(session, 'Marta Vell', supports);
    assert.match(files.texts.get(sidecar) ?? '', /stance: furious/);
    await tag(session, 'Ada Brenn', opposes);
    assert.doesNotMatch(files.texts.get(sidecar) ?? '', /furious/);
    assert.deepEqual(ports.logged, []);
  });
});

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
    assert.ok(session.articles.knowsIn('file:///news'));
    assert.ok(!session.articles.knowsIn('file:///new'));
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

describe('a write that breaks off', () => {
  it('is mended at the next start', async () => {
    const { session, ports, files } = await openSession();
    files.failNext = { afterCharacters: 20 };
    await assert.rejects(tag(session, 'Marta Vell', supports), /disk full/);
    assert.equal(files.texts.get(sidecar)?.length, 20);
    const next = new Session(ports);
    assert.deepEqual(await next.recover(), { restored: [sidecar], failures: [] });
    assert.match(files.texts.get(sidecar) ?? '', /stance: supports/);
    assert.equal(ports.storage.texts.size, 0);
  });

  it('does not keep others from being mended, and is tried again', async () => {
    const { session, ports, files } = await openSession();
    files.failNext = { afterCharacters: 20 };
    await assert.rejects(tag(session, 'Marta Vell', supports), /disk full/);
    const [own] = ports.storage.texts.values();
    ports.storage.texts.set('0', own?.replace('river', 'other') ?? '');
    files.failNext = {};
    const first = await new Session(ports).recover();
    assert.equal(first.restored.length + first.failures.length, 2);
    assert.equal(first.failures.length, 1);
    const second = await new Session(ports).recover();
    assert.deepEqual([second.restored.length, second.failures.length], [1, 0]);
  });

  it('is mended before anything is decided', async () => {
    const { session, ports, files } = await openSession();
    await tag(session, 'Ada Brenn', opposes);
    files.failNext = { afterCharacters: 20 };
    await assert.rejects(tag(session, 'Marta Vell', supports), /disk full/);
    const next = new Session(ports);
    await next.refresh(article);
    await Promise.all([next.recover(), tag(next, 'Ada Brenn', supports)]);
    assert.match(files.texts.get(sidecar) ?? '', /Marta Vell[\s\S]*Ada Brenn/);
  });

  it('is kept when it never began, shown, and written as soon as that works', async () => {
    const { session, ports, files } = await openSession();
    const heard: FileProblems[] = [];
    session.onDidChangeProblems((problems) => heard.push(problems));
    files.failNext = {};
    await assert.rejects(tag(session, 'Marta Vell', supports), Postponed);
    assert.equal(files.texts.has(sidecar), false);
    assert.equal(claimBy(session, 'Marta Vell').status, 'stored');
    assert.equal(heard.at(-1)?.problems[0]?.code, 'not-written');
    ports.clock.advance(10_000);
    await new Promise(setImmediate);
    assert.match(files.texts.get(sidecar) ?? '', /stance: supports/);
    assert.equal(ports.storage.texts.size, 0);
    assert.deepEqual(heard.at(-1)?.problems, []);
  });

  it('comes with the next decision, which is made on all that were kept', async () => {
    const { session, files } = await openSession();
    await tag(session, 'Ada Brenn', opposes);
    files.failNext = { afterCharacters: 0 };
    await assert.rejects(tag(session, 'Marta Vell', supports), Postponed);
    await tag(session, 'Ada Brenn', supports);
    assert.match(files.texts.get(sidecar) ?? '', /Marta Vell[\s\S]*Ada Brenn/);
  });

  it('can be undone before it is written', async () => {
    const { session, ports, files } = await openSession();
    files.failNext = {};
    await assert.rejects(tag(session, 'Marta Vell', supports), Postponed);
    await session.undo();
    assert.equal(claimBy(session, 'Marta Vell').status, 'suggested');
    assert.equal(files.texts.has(sidecar), false);
    assert.equal(ports.storage.texts.size, 0);
  });

  it('is carried over into what somebody else wrote meanwhile', async () => {
    const { session, ports, files } = await openSession();
    await tag(session, 'Ada Brenn', opposes);
    files.failNext = {};
    await assert.rejects(tag(session, 'Marta Vell', supports), Postponed);
    const other = (files.texts.get(sidecar) ?? '').replace('opposes', 'neutral');
    files.texts.set(sidecar, other);
    await new Session(ports).recover();
    assert.match(files.texts.get(sidecar) ?? '', /supports[\s\S]*neutral/);
  });

  it('is set aside, not written over it, where somebody else decided on the same claim', async () => {
    const { session, ports, files } = await openSession();
    await tag(session, 'Ada Brenn', opposes);
    files.failNext = {};
    await assert.rejects(tag(session, 'Ada Brenn', supports), Postponed);
    const other = (files.texts.get(sidecar) ?? '').replace('opposes', 'neutral');
    files.texts.set(sidecar, other);
    const { failures } = await new Session(ports).recover();
    assert.match(String(failures), /Yours is set aside/);
    assert.equal(files.texts.get(sidecar), other);
    assert.match([...ports.storage.texts.values()].join(), /supports/);
    assert.deepEqual(await new Session(ports).recover(), { restored: [], failures: [] });
  });

  it('is tried less and less often', async () => {
    const { session, ports, files } = await openSession();
    const write = files.write.bind(files);
    let attempts = 0;
    files.write = async () => {
      attempts += 1;
      throw new Error('disk full');
    };
    await assert.rejects(tag(session, 'Marta Vell', supports), Postponed);
    for (let second = 0; second < 3_600; second += 1) {
      ports.clock.advance(1_000);
      await new Promise(setImmediate);
    }
    assert.ok(attempts > 10 && attempts < 30, `${attempts} times in an hour`);
    files.write = write;
    ports.clock.advance(300_000);
    await new Promise(setImmediate);
    assert.match(files.texts.get(sidecar) ?? '', /supports/);
  });

  it('is mended also where it broke off within a character', async () => {
    const { session, ports, files } = await openSession();
    files.failNext = { afterCharacters: 120 };
    await assert.rejects(tag(session, 'Marta Vell', supports), Postponed);
    const cut = files.texts.get(sidecar) ?? '';
    files.texts.set(sidecar, `${cut.slice(0, cut.indexOf('“'))}\ufffd`);
    await new Session(ports).recover();
    assert.match(files.texts.get(sidecar) ?? '', /“The ferry must stay,”/);
  });

  it('is forgotten where the file can never be written', async () => {
    const { session, ports, files } = await openSession();
    files.write = async () => {
      throw new Refusal('Save the article first.');
    };
    await assert.rejects(tag(session, 'Marta Vell', supports), /Save the article first/);
    assert.equal(claimBy(session, 'Marta Vell').status, 'suggested');
    assert.equal(ports.storage.texts.size, 0);
  });

  it('touches no file while the journal itself cannot be written', async () => {
    const { session, ports, files } = await openSession();
    await tag(session, 'Ada Brenn', opposes);
    const before = files.texts.get(sidecar);
    ports.storage.set = async () => {
      throw new Error('disk full');
    };
    await assert.rejects(tag(session, 'Marta Vell', supports), Postponed);
    assert.equal(files.texts.get(sidecar), before);
    assert.equal(claimBy(session, 'Marta Vell').status, 'stored');
  });
});
