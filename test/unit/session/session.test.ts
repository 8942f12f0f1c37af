import assert from 'node:assert/strict';
import { span } from '../../../src/core/text/span.ts';
import type { FileProblems } from '../../../src/session/fileProblems.ts';
import { Refusal } from '../../../src/session/refusal.ts';
import { Session } from '../../../src/session/session.ts';
import { article, memoryPorts, sidecar } from './memory.ts';
import { claimBy, openSession, opposes, storedIn, supports, tag, text } from './oneArticle.ts';

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
