import assert from 'node:assert/strict';
import type { StanceId } from '../../../src/core/codebook/codebook.ts';
import { message } from '../../../src/core/messages/message.ts';
import type { ActorDecision } from '../../../src/session/decisions/actorDecision.ts';
import type { FileProblems } from '../../../src/session/fileProblems.ts';
import { Postponed, Refusal } from '../../../src/session/refusal.ts';
import { Session } from '../../../src/session/session.ts';
import type { ArticleUri, CodebookUri } from '../../../src/session/uris.ts';
import { article, memoryPorts, sidecar } from './memory.ts';

const codebook = 'file:///news/standpoint.yaml' as CodebookUri;
const other = 'file:///news/march/quay.txt' as ArticleUri;
const otherSidecar = `${other}.claims.yaml`;

const text = [
  '“The ferry must stay,” said Marta Vell, the harbour master.',
  '',
  '“Nobody asked the fishermen,” said Ada Brenn.',
  '',
  '“We were not told,” said Marta Vell.',
  '',
].join('\n');

const actors = [
  'standpoint: 1',
  'actors:',
  '  - name: "Marta Vell"',
  '    aliases: ["Vell", "the harbour master"] # since May',
  '  - name: "Ada Brenn"',
  '',
].join('\n');

function record(id: string, actor: string, quote: string): string {
  return [
    `  - id: "${id}"`,
    `    actor: ${actor}   # as printed`,
    '    spans:',
    `      - quote: "${quote}"`,
    '',
  ].join('\n');
}

const records = `standpoint: 1\nclaims:\n${record('a', 'Vell', '“The ferry must stay,”')}${record(
  'b',
  "'the harbour master'",
  '“We were not told,”',
)}`;

async function openSession(files: Readonly<Record<string, string>>) {
  const ports = memoryPorts();
  ports.files.texts.set(article, text);
  for (const [uri, content] of Object.entries(files)) ports.files.texts.set(uri, content);
  const session = new Session(ports);
  await session.refresh(article);
  if (other in files) await session.refresh(other);
  return { session, ports, files: ports.files };
}

/** Carries a decision out and waits until it is shown. */
async function decide(session: Session, decision: ActorDecision) {
  const outcome = await session.actors.decide(codebook, decision);
  await session.refresh(codebook);
  return outcome;
}

function actorsShown(session: Session, of = article): readonly (string | undefined)[] {
  return session.articles.annotationsOf(of)?.claims.map(({ actor }) => actor?.name) ?? [];
}

function subject(session: Session, quote: string, of = article) {
  const claim = session.articles.annotationsOf(of)?.claims.find((one) => one.quote.includes(quote));
  assert.ok(claim, `no claim “${quote}”`);
  const chosen = session.choose(of, claim.key);
  assert.ok(chosen);
  return { article: of, claim: chosen };
}

describe('deciding on actors', () => {
  it('renames one in the codebook alone, and it is shown by its new name', async () => {
    const { session, files } = await openSession({ [codebook]: actors, [sidecar]: records });
    await decide(session, { type: 'rename', actor: 'Marta Vell', name: 'Marta Vell-Osk' });
    assert.equal(
      files.texts.get(codebook),
      actors
        .replace('name: "Marta Vell"', 'name: "Marta Vell-Osk"')
        .replace('master"]', 'master", "Marta Vell"]'),
    );
    assert.equal(files.texts.get(sidecar), records);
    assert.deepEqual(actorsShown(session), ['Marta Vell-Osk', 'Ada Brenn', 'Marta Vell-Osk']);
  });

  it('begins a codebook where there is none, and takes it back', async () => {
    const { session, files } = await openSession({});
    assert.equal(await session.actors.codebookFor(article, 'file:///news'), codebook);
    await decide(session, { type: 'merge', actor: 'Ada Brenn', into: 'Marta Vell' });
    assert.equal(
      files.texts.get(codebook),
      'standpoint: 1\n\nactors:\n  - name: "Marta Vell"\n  - name: "Ada Brenn"\n    merged_into: "Marta Vell"\n',
    );
    assert.deepEqual(actorsShown(session), ['Marta Vell', 'Marta Vell', 'Marta Vell']);
    await session.undo();
    assert.equal(files.texts.has(codebook), false);
    await session.redo();
    assert.match(files.texts.get(codebook) ?? '', /merged_into/);
  });

  it('goes to the nearest codebook above the article', async () => {
    const { session } = await openSession({ [codebook]: actors, [other]: text });
    assert.equal(await session.actors.codebookFor(other, 'file:///news/march'), codebook);
  });

  it('refuses what makes no sense, and changes nothing', async () => {
    const { session, files } = await openSession({ [codebook]: actors });
    const decision = { type: 'alias', actor: 'Ada Brenn', alias: 'Vell' } as const;
    await assert.rejects(session.actors.decide(codebook, decision), Refusal);
    assert.deepEqual(
      await session.actors.refusal(codebook, decision),
      message('name-means-another', 'Vell', 'Marta Vell'),
    );
    const fine = { ...decision, alias: 'Brenn' };
    assert.equal(await session.actors.refusal(codebook, fine), undefined);
    assert.deepEqual(files.writes, []);
  });

  it('refuses to write to a codebook that cannot be read, and says where', async () => {
    const { session, files } = await openSession({ [codebook]: 'standpoint: 1\nactors: [\n' });
    await assert.rejects(
      decide(session, { type: 'alias', actor: 'Ada Brenn', alias: 'Brenn' }),
      (error) => error instanceof Refusal && /line \d+, column \d+/.test(error.message),
    );
    assert.deepEqual(files.writes, []);
  });

  it('decides on the codebook as it is at that moment', async () => {
    const { session, files } = await openSession({ [codebook]: actors });
    const byHand = actors.replace('# since May', '# since June');
    files.texts.set(codebook, `${byHand}ignore: ["Sael"]\n`);
    await decide(session, { type: 'alias', actor: 'Ada Brenn', alias: 'Brenn' });
    assert.equal(files.texts.get(codebook), `${byHand}    aliases: ["Brenn"]\nignore: ["Sael"]\n`);
  });

  it('is taken back although other lines of the codebook changed since', async () => {
    const { session, files } = await openSession({ [codebook]: actors });
    await decide(session, { type: 'alias', actor: 'Ada Brenn', alias: 'Brenn' });
    const text = files.texts.get(codebook) ?? '';
    files.texts.set(codebook, text.replace('name: "Marta Vell"', 'name: "M. Vell"'));
    await session.undo();
    assert.equal(files.texts.get(codebook), actors.replace('"Marta Vell"', '"M. Vell"'));
  });

  it('is not taken back where somebody else changed the same line', async () => {
    const { session, files } = await openSession({ [codebook]: actors });
    await decide(session, { type: 'alias', actor: 'Ada Brenn', alias: 'Brenn' });
    const byHand = (files.texts.get(codebook) ?? '').replace('["Brenn"]', '["Brenn", "A."]');
    files.texts.set(codebook, byHand);
    await assert.rejects(session.undo(), Refusal);
    assert.equal(files.texts.get(codebook), byHand);
  });

  it('is kept and shown where the codebook cannot be written, and written when it can', async () => {
    const { session, ports, files } = await openSession({ [codebook]: actors });
    const told: FileProblems[] = [];
    session.onDidChangeProblems((problems) => told.push(problems));
    files.full = {};
    const decision = { type: 'rename', actor: 'Ada Brenn', name: 'Ada Strand' } as const;
    const { failures } = await decide(session, decision);
    assert.ok(failures[0] instanceof Postponed);
    assert.equal(files.texts.get(codebook), actors);
    assert.ok(actorsShown(session).includes('Ada Strand'));
    const last = told.findLast(({ uri }) => uri === codebook);
    assert.deepEqual(
      last?.problems.map(({ code }) => code),
      ['not-written'],
    );
    files.full = undefined;
    ports.clock.advance(5000);
    await session.onDisk.settled();
    await new Promise((resolve) => setTimeout(resolve));
    assert.match(files.texts.get(codebook) ?? '', /name: "Ada Strand"/);
    assert.deepEqual(told.findLast(({ uri }) => uri === codebook)?.problems, []);
  });

  it('is set aside where somebody else wrote to the same line first, which holds then', async () => {
    const { session, ports, files } = await openSession({ [codebook]: actors });
    const told: FileProblems[] = [];
    session.onDidChangeProblems((problems) => told.push(problems));
    const codes = () => told.findLast(({ uri }) => uri === codebook)?.problems.map((p) => p.code);
    files.failNext = {};
    await decide(session, { type: 'rename', actor: 'Ada Brenn', name: 'Ada Strand' });
    const byHand = actors.replace('Ada Brenn', 'Ada Voss');
    files.texts.set(codebook, byHand);
    ports.clock.advance(5000);
    await session.onDisk.settled();
    await new Promise((resolve) => setTimeout(resolve));
    assert.equal(files.texts.get(codebook), byHand);
    assert.deepEqual(codes(), ['set-aside']);
    const [decision] = session.setAside.all;
    assert.ok(decision?.change.of === 'file');
    assert.match(decision.text ?? '', /Ada Strand/);
    await assert.rejects(session.setAside.apply(decision.id), /by hand/);
    await session.setAside.drop(decision.id);
    assert.deepEqual(codes(), []);
    assert.equal(files.texts.get(codebook), byHand);
  });

  it('is whole after the editor was killed while it wrote', async () => {
    const { session, ports, files } = await openSession({ [codebook]: actors });
    files.hangNext = { afterCharacters: 20 };
    session.actors.decide(codebook, { type: 'alias', actor: 'Ada Brenn', alias: 'Brenn' });
    while (files.texts.get(codebook) === actors) await new Promise((go) => setTimeout(go));
    const { restored } = await new Session(ports).onDisk.recover();
    assert.deepEqual(restored, [codebook]);
    assert.match(files.texts.get(codebook) ?? '', /aliases: \["Brenn"\]\n$/);
  });
});

describe('splitting an actor', () => {
  it('gives chosen claims to the new one, and leaves the others', async () => {
    const { session, files } = await openSession({ [codebook]: actors, [sidecar]: records });
    const claims = [subject(session, 'not told')];
    const split = {
      type: 'split',
      actor: 'Marta Vell',
      name: 'Ilse Vell',
      names: [],
      claims,
    } as const;
    await decide(session, split);
    assert.equal(files.texts.get(sidecar), records.replace("'the harbour master'", '"Ilse Vell"'));
    assert.equal(files.texts.get(codebook), `${actors}  - name: "Ilse Vell"\n`);
    assert.deepEqual(actorsShown(session), ['Marta Vell', 'Ada Brenn', 'Ilse Vell']);
  });

  it('keeps the old actor for claims that were written with a name that goes', async () => {
    const { session, files } = await openSession({
      [codebook]: actors,
      [sidecar]: records,
      [other]: text,
      [otherSidecar]: records.replace('Vell ', 'vell '),
    });
    const claims = [subject(session, 'not told')];
    await decide(session, { type: 'split', actor: 'Vell', name: 'Ilse', names: ['Vell'], claims });
    assert.equal(
      files.texts.get(sidecar),
      records.replace('Vell ', '"Marta Vell" ').replace("'the harbour master'", '"Ilse"'),
    );
    assert.equal(files.texts.get(otherSidecar), records.replace('Vell ', '"Marta Vell" '));
    assert.match(files.texts.get(codebook) ?? '', /\["the harbour master"\]/);
    assert.match(files.texts.get(codebook) ?? '', /- name: "Ilse"\n {4}aliases: \["Vell"\]\n$/);
  });

  it('stores suggestions that were chosen, and writes an actor where a record has none', async () => {
    const bare = records.replace(/ {4}actor: Vell.*\n/, '');
    const { session, files } = await openSession({ [codebook]: actors, [sidecar]: bare });
    const claims = [subject(session, 'ferry'), subject(session, 'fishermen')];
    await decide(session, { type: 'split', actor: 'Marta Vell', name: 'Ilse', names: [], claims });
    assert.match(files.texts.get(sidecar) ?? '', /id: "a"\n {4}actor: "Ilse"\n/);
    assert.match(
      files.texts.get(sidecar) ?? '',
      /actor: "Ilse"\n {4}spans:\n {6}- quote: "“Nobody/,
    );
    assert.deepEqual(actorsShown(session), ['Ilse', 'Ilse', 'Marta Vell']);
  });

  it('is taken back in all its files at once, and done again', async () => {
    const before = {
      [codebook]: actors,
      [sidecar]: records,
      [other]: text,
      [otherSidecar]: records,
    };
    const { session, files } = await openSession(before);
    const claims = [subject(session, 'fishermen'), subject(session, 'not told', other)];
    await decide(session, {
      type: 'split',
      actor: 'Marta Vell',
      name: 'Ilse',
      names: ['Vell'],
      claims,
    });
    const after = new Map(files.texts);
    const deed = await session.undo();
    assert.equal(deed?.changes.length, 2);
    for (const [uri, content] of Object.entries(before))
      assert.equal(files.texts.get(uri), content);
    await session.redo();
    assert.deepEqual(files.texts, after);
  });

  it('names the sidecars that it cannot change, and does the rest', async () => {
    const broken = 'standpoint: 1\nclaims: [\n';
    const { session, files } = await openSession({
      [codebook]: actors,
      [sidecar]: records,
      [other]: text,
      [otherSidecar]: broken,
    });
    const { failures } = await decide(session, {
      type: 'split',
      actor: 'Marta Vell',
      name: 'Vell',
      names: [],
      claims: [],
    });
    assert.match(String(failures[0]), /quay\.txt\.claims\.yaml/);
    assert.equal(files.texts.get(otherSidecar), broken);
    assert.equal(files.texts.get(sidecar), records.replace('Vell ', '"Marta Vell" '));
  });

  it('changes nothing where the codebook refuses', async () => {
    const { session, files } = await openSession({ [codebook]: actors, [sidecar]: records });
    const claims = [subject(session, 'not told')];
    const decision = {
      type: 'split',
      actor: 'Marta Vell',
      name: 'X',
      names: ['Ada Brenn'],
      claims,
    };
    await assert.rejects(decide(session, decision as ActorDecision), Refusal);
    assert.deepEqual(files.writes, []);
  });
});

describe('rewriting references', () => {
  it('says what it would change and what it cannot', async () => {
    const { session } = await openSession({
      [codebook]: actors,
      [sidecar]: records,
      [other]: text,
      [otherSidecar]: 'standpoint: 1\nclaims: [\n',
    });
    const { rewritings, skipped } = await session.actors.rewritings();
    assert.deepEqual(rewritings, [
      {
        article,
        renamings: [
          { from: 'Vell', to: 'Marta Vell' },
          { from: 'the harbour master', to: 'Marta Vell' },
        ],
        before: records,
      },
    ]);
    assert.deepEqual(
      skipped.map((one) => one.article),
      [other],
    );
  });

  it('changes the names that were agreed to and nothing else, in one deed', async () => {
    const { session, files } = await openSession({
      [codebook]: actors,
      [sidecar]: records,
      [other]: text,
      [otherSidecar]: records,
    });
    const renamings = [{ from: 'Vell', to: 'Marta Vell' }];
    const planned = session.actors.rewritten(article, renamings);
    const { changes } = await session.actors.rewriteReferences(renamings);
    assert.equal(files.texts.get(sidecar), planned);
    assert.equal(changes.length, 2);
    for (const uri of [sidecar, otherSidecar]) {
      assert.equal(files.texts.get(uri), records.replace('Vell ', '"Marta Vell" '));
    }
    assert.equal(files.texts.get(codebook), actors);
    await session.undo();
    assert.equal(files.texts.get(sidecar), records);
    assert.equal(files.texts.get(otherSidecar), records);
  });

  it('leaves records alone that have the names of the codebook, and those nobody lists', async () => {
    const own = records.replace('Vell ', '"Marta Vell" ').replace("'the harbour master'", 'Nobody');
    const { session } = await openSession({ [codebook]: actors, [sidecar]: own });
    assert.deepEqual(await session.actors.rewritings(), { rewritings: [], skipped: [] });
  });
});

describe('a scale of the project itself', () => {
  const scale = [
    'standpoint: 1',
    'stances:',
    '  - {id: demands, label: "Demands", colour: teal}',
    '  - {id: refuses, label: "Refuses"}',
    '',
  ].join('\n');

  it('tags with its own stances, and knows no others', async () => {
    const { session, files } = await openSession({ [codebook]: scale });
    const { claim } = subject(session, 'ferry');
    await session.decide(article, { type: 'tag', claim, stance: 'demands' as StanceId }, '');
    assert.match(files.texts.get(sidecar) ?? '', /stance: demands\n/);
    const [first] = session.articles.annotationsOf(article)?.claims ?? [];
    assert.ok(first?.status === 'stored');
    assert.equal(first.stance?.label, 'Demands');
    assert.equal(first.stance.colour, 'teal');
  });

  it('holds as soon as the codebook has it', async () => {
    const { session, files } = await openSession({});
    assert.equal(session.articles.codebookOf(article)?.stances[0]?.id, 'supports');
    files.texts.set(codebook, scale);
    await session.refresh(codebook);
    assert.deepEqual(
      session.articles.codebookOf(article)?.stances.map(({ id, key }) => [id, key]),
      [
        ['demands', 1],
        ['refuses', 2],
      ],
    );
  });
});
