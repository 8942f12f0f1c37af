import { articleOf, classify, type SidecarUri } from '../../../../src/session/uris.ts';
import { root } from './folder.ts';
import type { Outside, Step } from './step.ts';

/** What a session is told of a change, in the order it is. */
export type Told =
  | { readonly is: 'moved'; readonly from: string; readonly to: string }
  | { readonly is: 'deleted' | 'changed'; readonly uri: string }
  | { readonly is: 'untold' };

type Change = Extract<Step, { readonly do: Outside }>;

/** Where a file or a folder can be moved. */
const places = [root, `${root}/march`, `${root}/april`, 'file:///news/june/new'];

/** Changes files as an editor or another program does; nothing is told where nothing was changed. */
export function changeOutside(texts: Map<string, string>, step: Change): readonly Told[] {
  const of = (kind: 'sidecar' | 'codebook' | undefined) =>
    nth([...texts.keys()].filter((uri) => classify(uri)?.is === kind).sort(), step.at);
  const [article, sidecar, codebook] = [of(undefined), of('sidecar'), of('codebook')];
  const change = (uri: string | undefined, how: (text: string) => string | undefined) => {
    const text = uri === undefined ? undefined : texts.get(uri);
    if (uri === undefined || text === undefined) return [];
    const now = how(text);
    if (now === undefined) texts.delete(uri);
    else texts.set(uri, now);
    return [step.told ? { is: 'changed' as const, uri } : { is: 'untold' as const }];
  };
  switch (step.do) {
    case 'move an article':
      return article === undefined ? [] : moveArticle(texts, article, step.to);
    case 'move a folder':
      return moveFolder(texts, nth(places.slice(1), step.at) ?? root, step.to);
    case 'move a sidecar':
      return sidecar === undefined ? [] : moveSidecar(texts, sidecar as SidecarUri, step.to);
    case 'delete an article': {
      if (article === undefined) return [];
      const own = [`${article}.claims.yaml`, article].filter((uri) => texts.delete(uri));
      return own.map((uri) => ({ is: 'deleted', uri }));
    }
    case 'change a codebook':
      return change(codebook, (text) =>
        text.replace('Ada Brenn', 'Ada Voss').replace(': [\n', ':\n'),
      );
    case 'remove a codebook':
      return change(codebook, () => undefined);
    case 'break a codebook':
      return change(codebook, (text) => `${text}stances: [`);
    case 'change a sidecar':
      return change(sidecar, (text) => `# seen by Ben\n${text.replace('opposes', 'mixed')}`);
    case 'change an article':
      return change(article, (text) => `“Not today,” said Ada Brenn.\n\n${text}`);
  }
}

function moveArticle(texts: Map<string, string>, from: string, number: number): readonly Told[] {
  const to = `${nth(places, number)}/moved${number}.txt`;
  const moves = [`.claims.yaml`, ''].map((end) => ({ from: from + end, to: to + end }));
  if (moves.some((one) => texts.has(one.to))) return [];
  return moves.flatMap((one): Told[] =>
    rename(texts, one.from, one.to) ? [{ is: 'moved', ...one }] : [],
  );
}

function moveFolder(texts: Map<string, string>, from: string, number: number): readonly Told[] {
  const to = `${root}/archive${number}`;
  const inside = [...texts.keys()].filter((uri) => uri.startsWith(`${from}/`));
  for (const uri of inside) rename(texts, uri, to + uri.slice(from.length));
  return inside.length === 0 ? [] : [{ is: 'moved', from, to }];
}

function moveSidecar(
  texts: Map<string, string>,
  from: SidecarUri,
  number: number,
): readonly Told[] {
  const free = [...texts.keys()]
    .filter((uri) => classify(uri) === undefined && !texts.has(`${uri}.claims.yaml`))
    .sort();
  const article = nth(free, number);
  if (article === undefined || article === articleOf(from)) return [];
  const to = `${article}.claims.yaml`;
  rename(texts, from, to);
  return [{ is: 'moved', from, to }];
}

function rename(texts: Map<string, string>, from: string, to: string): boolean {
  const text = texts.get(from);
  if (text === undefined) return false;
  texts.delete(from);
  texts.set(to, text);
  return true;
}

function nth<T>(things: readonly T[], number: number): T | undefined {
  return things[number % Math.max(1, things.length)];
}
