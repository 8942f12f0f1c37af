import { Session } from '../../../../src/session/session.ts';
import { type ArticleUri, classify } from '../../../../src/session/uris.ts';
import { type MemoryPorts, memoryPorts } from '../memory.ts';

/** Makes the session of a sitting. */
export type Begin = (ports: MemoryPorts) => Session;

const beginAnew: Begin = (ports) => new Session(ports);

/** What anybody sees of a folder in a session, as plain data. */
export function shownBy(session: Session): unknown {
  const { articles } = session;
  const all = articles.all().map(({ article }) => ({
    article,
    annotations: articles.annotationsOf(article)?.claims,
    listed: articles.listed(article)?.claims,
    codebook: articles.codebookOf(article),
    header: articles.headerOf(article),
    isDone: articles.isDone(article),
  }));
  const speakers = [...articles.speakers.all()].map(([name, spoken]) => [
    name,
    [...spoken].map(([article, { claims }]) => [article, claims]).toSorted(),
  ]);
  const plain = { all, speakers: speakers.toSorted(), sidecars: articles.sidecars() };
  return JSON.parse(JSON.stringify(plain));
}

/** The articles of a folder, as a search finds them. */
export function articlesOf({ files }: MemoryPorts): readonly ArticleUri[] {
  return [...files.texts.keys()]
    .filter((uri) => classify(uri) === undefined)
    .sort() as ArticleUri[];
}

/** A session that has just started on these files, with what an earlier one could not write. */
export async function startOn(ports: MemoryPorts, begin: Begin = beginAnew): Promise<Session> {
  const session = begin(ports);
  await session.onDisk.recover();
  await session.takeFolder(new Set(articlesOf(ports)));
  await settle(session, ports);
  return session;
}

/** What a new session shows of the same files, which stay as they are. */
export async function shownAnew({ files, storage }: MemoryPorts): Promise<unknown> {
  const ports = memoryPorts();
  for (const [uri, text] of files.texts) ports.files.texts.set(uri, text);
  for (const [key, content] of storage.contents) ports.storage.contents.set(key, content);
  const session = await startOn(ports);
  const shown = shownBy(session);
  session.dispose();
  return shown;
}

/** Time passes until nothing is under way. */
export async function settle(session: Session, { clock }: MemoryPorts): Promise<void> {
  for (let i = 0; i < 3; i += 1) {
    clock.advance(10_000);
    await new Promise(setImmediate);
    await session.onDisk.settled();
  }
}
