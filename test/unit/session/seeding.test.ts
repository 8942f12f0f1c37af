import assert from 'node:assert/strict';
import type { StanceId } from '../../../src/core/codebook/codebook.ts';
import { Postponed, Refusal } from '../../../src/session/refusal.ts';
import { Session } from '../../../src/session/session.ts';
import { type ArticleUri, sidecarOf } from '../../../src/session/uris.ts';
import { article, type MemoryPorts, memoryPorts, sidecar } from './memory.ts';

const lines = [
  '---',
  'title: "The quay"',
  '---',
  '',
  'The council met on the quay on Tuesday.',
  '',
  '“The ferry must stay,” said Marta Vell, the harbour master.',
  '',
  '“Nobody asked the fishermen,” said Ada Brenn. “Nobody will.”',
  '',
  'Brenn said the vote would be repeated.',
  '',
];
const text = lines.join('\n');
const other = 'file:///news/other.txt' as ArticleUri;
const supports = 'supports' as StanceId;

interface Desk {
  readonly session: Session;
  readonly ports: MemoryPorts;
  readonly textOf: (uri: ArticleUri) => string;
}

async function desk(files: Readonly<Record<string, string>>): Promise<Desk> {
  const ports = memoryPorts();
  for (const [uri, content] of Object.entries(files)) ports.files.texts.set(uri, content);
  const session = new Session(ports);
  await session.refresh(article);
  await session.refresh(other);
  return { session, ports, textOf: (uri) => ports.files.texts.get(sidecarOf(uri)) ?? '' };
}

function suggestions({ session }: Desk, uri = article): number {
  const { claims = [] } = session.articles.annotationsOf(uri) ?? {};
  return claims.filter(({ status }) => status === 'suggested').length;
}

async function tag({ session }: Desk, words: string, coder = ''): Promise<void> {
  const claim = session.articles
    .annotationsOf(article)
    ?.claims.find(({ quote }) => quote.includes(words));
  assert.ok(claim, `no claim “${words}”`);
  await session.decide(article, { type: 'tag', claim: claim.key, stance: supports }, coder);
}

describe('seeding an article', () => {
  it('stores every suggestion, with its words and place and nothing else', async () => {
    const ana = await desk({ [article]: text });
    const found = suggestions(ana);
    assert.ok(found >= 3);
    const { changes, failures } = await ana.session.seed([article]);
    assert.deepEqual([changes.length, failures], [1, []]);
    assert.equal(suggestions(ana), 0);
    assert.equal(ana.textOf(article).match(/^ {2}- id: "[a-z2-7]{6}"$/gm)?.length, found);
    assert.doesNotMatch(ana.textOf(article), /^ *(actor|stance|target|by|note):/m);
    const places = [...ana.textOf(article).matchAll(/at: "(\d+):/g)].map(([, line]) =>
      Number(line),
    );
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a - b),
    );
  });

  it('comes to the same bytes for two people, whatever their line ends, codebooks and names', async () => {
    const ana = await desk({ [article]: text });
    const ben = await desk({
      [article]: `\ufeff${lines.join('\r\n')}`,
      'file:///news/standpoint.yaml':
        'standpoint: 1\nactors:\n  - name: "Marta Vell of Osk"\n    aliases: ["Marta Vell"]\n',
    });
    await ana.session.seed([article]);
    await ben.session.seed([article]);
    assert.equal(ben.textOf(article), ana.textOf(article));
  });

  it('changes nothing the second time', async () => {
    const ana = await desk({ [article]: text });
    await ana.session.seed([article]);
    const seeded = ana.textOf(article);
    const again = await ana.session.seed([article]);
    assert.deepEqual(again, { changes: [], failures: [] });
    assert.equal(ana.textOf(article), seeded);
  });

  it('touches no record and no dismissal that is there', async () => {
    const ana = await desk({ [article]: text });
    await tag(ana, 'Nobody asked');
    const { session } = ana;
    const vote = session.articles
      .annotationsOf(article)
      ?.claims.find(({ quote }) => quote.includes('vote'));
    assert.ok(vote);
    await session.decide(article, { type: 'dismiss', claim: vote.key }, '');
    const byHand = ana
      .textOf(article)
      .replace('    stance: supports', '    stance:   supports   # sure?\n    mood: "grim"');
    ana.ports.files.texts.set(sidecar, byHand);
    await session.refresh(article);
    await session.seed([article]);
    const seeded = ana.textOf(article);
    assert.equal(seeded.match(/- id:/g)?.length, 2);
    for (const line of byHand.split('\n')) assert.ok(seeded.includes(line));
    assert.match(seeded, /ferry must stay[\s\S]*Nobody asked[\s\S]*dismissed:[\s\S]*vote/);
    await session.undo();
    assert.equal(ana.textOf(article), byHand);
  });

  it('leaves a claim that is shown with the actor the engine finds, and a tag stores that one', async () => {
    const ana = await desk({ [article]: text });
    await ana.session.seed([article]);
    const seeded = ana.textOf(article);
    const [first] = ana.session.articles.annotationsOf(article)?.claims ?? [];
    assert.equal(first?.actor?.name, 'Marta Vell');
    await tag(ana, 'ferry', 'ana');
    const id = /- id: .*\n/.exec(seeded)?.[0] ?? '';
    const decided = '    actor: "Marta Vell"\n    stance: supports\n    by: "ana"\n';
    assert.equal(ana.textOf(article), seeded.replace(id, id + decided));
  });
});

describe('seeding several articles', () => {
  const files = { [article]: text, [other]: '“We sail at noon,” said Owen Strand.\n' };

  it('is one decision: one undo takes it back, one redo makes it again', async () => {
    const ana = await desk(files);
    await ana.session.seed([article, other]);
    const seeded = [ana.textOf(article), ana.textOf(other)];
    assert.ok(seeded.every((sidecarText) => sidecarText.includes('- id:')));
    assert.equal((await ana.session.undo())?.changes.length, 2);
    assert.deepEqual([ana.textOf(article), ana.textOf(other)], ['', '']);
    assert.equal(await ana.session.undo(), undefined);
    await ana.session.redo();
    assert.deepEqual([ana.textOf(article), ana.textOf(other)], seeded);
  });

  it('goes on past a sidecar that cannot be read, and says so', async () => {
    const ana = await desk({ ...files, [sidecar]: 'claims: [' });
    const { changes, failures } = await ana.session.seed([article, other]);
    assert.deepEqual(
      changes.map((change) => change.article),
      [other],
    );
    assert.equal(failures.length, 1);
    assert.ok(failures[0] instanceof Refusal);
    assert.equal(ana.textOf(article), 'claims: [');
  });

  it('holds where one cannot be written now', async () => {
    const ana = await desk(files);
    ana.ports.files.failNext = {};
    const { changes, failures } = await ana.session.seed([article, other]);
    assert.equal(changes.length, 2);
    assert.ok(failures[0] instanceof Postponed);
    assert.equal(suggestions(ana), 0);
  });

  it('takes back what nobody changed since, and does not try the rest again', async () => {
    const ana = await desk(files);
    await ana.session.seed([article, other]);
    const tagged = ana.textOf(article).replace(/(- id: .*\n)/, '$1    stance: opposes\n');
    ana.ports.files.texts.set(sidecar, tagged);
    await assert.rejects(ana.session.undo(), Refusal);
    assert.deepEqual([ana.textOf(article), ana.textOf(other)], [tagged, '']);
    assert.equal(await ana.session.undo(), undefined);
    await ana.session.redo();
    assert.match(ana.textOf(other), /We sail/);
  });
});
