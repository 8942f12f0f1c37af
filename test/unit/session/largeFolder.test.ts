import assert from 'node:assert/strict';
import type { StanceId } from '../../../src/core/codebook/codebook.ts';
import type { SummaryRequest } from '../../../src/session/ports.ts';
import { RestingArticle } from '../../../src/session/restingArticle.ts';
import { Session } from '../../../src/session/session.ts';
import { type ArticleUri, type CodebookUri, sidecarOf } from '../../../src/session/uris.ts';
import { generatedFolder, notingSummariser } from './generatedFolder.ts';
import { ManualClock, memoryPorts } from './memory.ts';

const plan = {
  articles: 120,
  claims: 4,
  length: 900,
  speakers: 20,
  seed: 5,
  withoutSidecar: 10,
  moved: 0,
  changed: 10,
  orphaned: 10,
};
const { files, uris, putOn } = generatedFolder(plan);

/** Time of which a turn's worth has passed whenever somebody asks. */
class HurryingClock extends ManualClock {
  turns = 0;
  #asked = 0;

  override now(): number {
    this.#asked += 1;
    return this.#asked * 100;
  }

  override after(milliseconds: number, callback: () => void) {
    if (milliseconds === 0) this.turns += 1;
    return super.after(milliseconds, callback);
  }
}

/** A folder that nobody has read yet, and every summary that is asked for. */
function folder(isWanted = true) {
  const asked: SummaryRequest[] = [];
  let hold: Promise<void> = Promise.resolve();
  /** Lets no summary be made until what this returns is called. */
  const held = () => {
    let release: (() => void) | undefined;
    hold = new Promise((resolve) => {
      release = resolve;
    });
    return () => release?.();
  };
  const summariser = notingSummariser(asked, () => hold);
  const ports = { ...memoryPorts(), summariser, wantsSuggestions: () => isWanted };
  putOn(ports.files);
  return { ports, asked, held, session: new Session(ports) };
}

function claimsIn(session: Session) {
  return session.articles.all().flatMap(({ claims }) => claims);
}

describe('a folder with more articles than somebody works on', () => {
  it('lists for each what the article itself says', async () => {
    const { session } = folder();
    await session.takeFolder(new Set(uris));
    const listed = session.articles.all().map(({ article, claims }) => [article, claims.length]);
    assert.deepEqual(
      listed,
      uris.toSorted().map((uri) => [uri, session.articles.annotationsOf(uri)?.claims.length ?? -1]),
    );
  });

  it('lists what was decided before the engine has read a text', async () => {
    const { session, asked } = folder();
    await session.takeFolder(new Set(uris));
    const analysed = asked.findIndex(({ isAnalysed }) => isAnalysed);
    assert.equal(analysed, plan.articles);
    assert.ok(asked.slice(analysed).every(({ isAnalysed }) => isAnalysed));
  });

  it('lists nothing but that where suggestions are not wanted, until an article is opened', async () => {
    const { session } = folder(false);
    await session.takeFolder(new Set(uris));
    assert.ok(claimsIn(session).every(({ status }) => status === 'stored'));
    const uri = uris[0] as ArticleUri;
    await session.open(uri, files[0]?.text ?? '');
    const { claims = [] } = session.articles.annotationsOf(uri) ?? {};
    assert.ok(claims.some(({ status }) => status === 'suggested'));
  });

  it('decides on an article that was read long ago, on the file as it is now', async () => {
    const { session, ports } = folder();
    await session.takeFolder(new Set(uris));
    const first = uris[0] as ArticleUri;
    for (const uri of uris) session.articles.annotationsOf(uri); // All others were worked on since.
    const claim = session.articles.annotationsOf(first)?.claims.find((one) => one.spans.length > 0);
    assert.ok(claim);
    const byHand = `${ports.files.texts.get(sidecarOf(first)) ?? 'standpoint: 1\n'}# by hand\n`;
    ports.files.texts.set(sidecarOf(first), byHand);
    const stance = 'mixed' as StanceId;
    await session.decide(first, { type: 'tag', claim: claim.key, stance }, 'ana');
    const written = ports.files.texts.get(sidecarOf(first)) ?? '';
    assert.match(written, /stance: mixed/);
    assert.match(written, /# by hand/);
    const listed = session.articles.listed(first)?.claims.find(({ key }) => key === claim.key);
    assert.equal(listed?.status === 'stored' && listed.stance?.id, 'mixed');
    await session.undo();
    assert.equal(ports.files.texts.get(sidecarOf(first)), byHand);
  });

  it('loses nothing of a reading that another one takes the place of', async () => {
    const { session, ports, asked } = folder();
    const codebook = 'file:///news/standpoint.yaml';
    const first = session.takeFolder(new Set(uris));
    while (asked.length === 0) await Promise.resolve();
    assert.ok(asked.length < plan.articles, `${asked.length} were asked for`);
    ports.files.texts.set(codebook, 'standpoint: 1\nignore: ["Harbour Board"]\n');
    const second = session.refresh(codebook);
    const third = session.takeFolder(new Set(uris));
    await Promise.all([first, second, third]);
    assert.equal(session.articles.all().length, plan.articles);
    for (const { article } of session.articles.all()) {
      assert.deepEqual(session.articles.codebookOf(article)?.ignore, ['Harbour Board']);
    }
    assert.ok(session.articles.all().every(({ article }) => session.articles.textOf(article)));
  });

  it('is looked through in turns with others for names to rewrite, with each codebook made ready once', async () => {
    const ports = { ...memoryPorts(), clock: new HurryingClock() };
    putOn(ports.files);
    ports.files.texts.set('file:///news/standpoint.yaml' as CodebookUri, 'standpoint: 1\n');
    const session = new Session(ports);
    await session.takeFolder(new Set(uris));
    const codebook = session.articles.codebookOf(uris[0] as ArticleUri);
    assert.ok(codebook);
    const { actors } = codebook;
    let looks = 0;
    Object.defineProperty(codebook, 'actors', {
      get() {
        looks += 1;
        return actors;
      },
    });
    const turnsBefore = ports.clock.turns;
    assert.deepEqual(await session.actors.rewritings(), { rewritings: [], skipped: [] });
    assert.ok(looks < 5, `${looks} looks`);
    const turns = ports.clock.turns - turnsBefore;
    assert.ok(turns > plan.articles / 2, `${turns} turns`); // Few have no sidecar.
  });

  it('reads one article again where one file has changed', async () => {
    const { session, ports, asked } = folder();
    await session.takeFolder(new Set(uris));
    asked.length = 0;
    const uri = uris[7] as ArticleUri;
    ports.files.texts.set(uri, `${files[7]?.text}\n“It is late,” said Ruta Holl.\n`);
    await session.refresh(uri);
    assert.equal(asked.length, 1);
    assert.ok(session.articles.listed(uri)?.claims.some(({ quote }) => /It is late/.test(quote)));
    await session.refresh(uri);
    assert.equal(asked.length, 1, 'nothing has changed since');
  });

  it('has the codebooks of now when somebody has them looked at, and reads nothing where they are the same', async () => {
    const { session, ports, asked } = folder();
    const codebook = 'file:///news/standpoint.yaml' as CodebookUri;
    const elsewhere = 'file:///archive/standpoint.yaml' as CodebookUri;
    ports.files.texts.set(codebook, 'standpoint: 1\nignore: ["Holl"]\n');
    ports.files.texts.set(elsewhere, 'standpoint: 1\nignore: [');
    await session.takeFolder(new Set(uris));
    const told: string[] = [];
    session.onDidChangeProblems(({ uri }) => told.push(uri));
    asked.length = 0;
    await session.recheckCodebooks([codebook, elsewhere]);
    assert.deepEqual(asked, []);
    assert.ok(!told.includes(elsewhere), 'no article asks for it');
    ports.files.texts.set(codebook, 'standpoint: 1\nignore: ["Harbour Board"]\n');
    await session.recheckCodebooks([codebook]);
    const ignored = () => session.articles.codebookOf(uris[0] as ArticleUri)?.ignore;
    assert.deepEqual(ignored(), ['Harbour Board']);
    assert.ok(asked.length >= plan.articles);
    ports.files.texts.delete(codebook);
    await session.recheckCodebooks([codebook]);
    assert.deepEqual(ignored(), []);
  });

  it('lists an article as it is that is worked on before its summary is made', async () => {
    const { session, ports, held } = folder();
    await session.takeFolder(new Set(uris));
    const uri = uris[7] as ArticleUri;
    ports.files.texts.set(uri, `${files[7]?.text}\n“It is late,” said Ruta Holl.\n`);
    const told = new Set<ArticleUri>();
    session.onDidChangeArticle((article) => told.add(article));
    const release = held();
    const refreshed = session.refresh(uri);
    for (let turn = 0; turn < 300; turn += 1) await Promise.resolve();
    session.articles.annotationsOf(uri); // Somebody looks at it.
    release();
    await refreshed;
    assert.ok(session.articles.listed(uri)?.claims.some(({ quote }) => /It is late/.test(quote)));
    assert.ok(told.has(uri));
  });
});

describe('an article at rest', () => {
  it('is read again from the very same, whatever is in it', () => {
    const codebook = { actors: [], targets: [], stances: [], ignore: [] };
    for (const text of ['', '\ufeffa\r\nb\rc', '“Ünïcode” 🜚', 'half a pair: \ud83d.']) {
      for (const sidecar of [undefined, '', text]) {
        const sources = { text, sidecar, codebook, isMissing: text === '' };
        const resting = new RestingArticle(sources);
        assert.deepEqual(resting.sources, sources);
        assert.ok(resting.isMadeOf(sources));
        assert.ok(!resting.isMadeOf({ ...sources, text: `${text}.` }));
      }
    }
  });
});
