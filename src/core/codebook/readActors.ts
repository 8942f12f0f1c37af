import { message } from '../messages/message.ts';
import { errorAt, type Problem } from '../text/problem.ts';
import type { YamlMap } from '../yaml/tree.ts';
import { type ActorKind, actorKinds, type CodebookActor } from './codebook.ts';
import { type Entry, type Reading, readEntries, readTexts } from './readEntries.ts';

type ActorEntry = Entry<'kind' | 'group' | 'merged_into'>;

/** Which listed actor a name or alias means. */
type Owners = ReadonlyMap<string, string>;

/**
 * The actors of a codebook. What cannot be used is left out of its actor: an alias that another actor
 * has, an unknown kind, a merge into nobody or in a circle.
 */
export function readActors(root: YamlMap): Reading<CodebookActor> {
  const entries = readEntries(root, 'actors', 'name', ['kind', 'group', 'merged_into']);
  const aliases = readAliases(entries.values);
  const merges = readMerges(entries.values, aliases.owners);
  const actors = entries.values.map((entry): CodebookActor => {
    const kind = kindOf(entry);
    const { group } = entry.fields;
    const mergedInto = merges.intoOf.get(entry.name);
    return {
      name: entry.name,
      aliases: aliases.of.get(entry.name) ?? [],
      ...(kind !== undefined && { kind }),
      ...(group !== undefined && { group }),
      ...(mergedInto !== undefined && { mergedInto }),
    };
  });
  const kindProblems = entries.values.flatMap(kindProblem);
  return {
    values: actors,
    problems: [...entries.problems, ...aliases.problems, ...kindProblems, ...merges.problems],
  };
}

function readAliases(entries: readonly ActorEntry[]): {
  readonly of: ReadonlyMap<string, readonly string[]>;
  readonly owners: Owners;
  readonly problems: readonly Problem[];
} {
  const owners = new Map(entries.map(({ name }) => [name, name]));
  const of = new Map<string, readonly string[]>();
  const problems: Problem[] = [];
  for (const { name, map } of entries) {
    const aliases = readTexts(map, 'aliases');
    problems.push(...aliases.problems);
    const own: string[] = [];
    for (const alias of aliases.values) {
      const owner = owners.get(alias.value);
      if (owner === undefined) {
        owners.set(alias.value, name);
        own.push(alias.value);
      } else if (owner !== name) {
        problems.push(
          errorAt(alias.span, 'alias-taken', message('alias-taken', alias.value, owner)),
        );
      }
    }
    of.set(name, own);
  }
  return { of, owners, problems };
}

function kindOf({ fields }: ActorEntry): ActorKind | undefined {
  return actorKinds.find((kind) => kind === fields.kind);
}

function kindProblem(entry: ActorEntry): readonly Problem[] {
  if (entry.fields.kind === undefined || kindOf(entry) !== undefined) return [];
  return [
    errorAt(
      entry.spans.kind ?? entry.place,
      'unknown-kind',
      message('unknown-kind', entry.fields.kind, actorKinds.join(', ')),
    ),
  ];
}

function readMerges(
  entries: readonly ActorEntry[],
  owners: Owners,
): { readonly intoOf: ReadonlyMap<string, string>; readonly problems: readonly Problem[] } {
  const asWritten = new Map(
    entries.flatMap(({ name, fields }): [string, string][] => {
      const into = owners.get(fields.merged_into ?? '');
      return into === undefined ? [] : [[name, into]];
    }),
  );
  const intoOf = new Map([...asWritten].filter(([name]) => !isInCircle(name, asWritten)));
  const problems = entries.flatMap(({ name, fields, spans, place }): readonly Problem[] => {
    const into = fields.merged_into;
    if (into === undefined || intoOf.has(name)) return [];
    const at = spans.merged_into ?? place;
    if (asWritten.has(name)) {
      return [errorAt(at, 'merge-circle', message('merge-circle', name))];
    }
    return [errorAt(at, 'merge-unknown', message('merge-unknown', into))];
  });
  return { intoOf, problems };
}

/** Whether following the merges from an actor leads back to it. */
function isInCircle(name: string, intoOf: ReadonlyMap<string, string>): boolean {
  const seen = new Set<string>();
  let next = intoOf.get(name);
  while (next !== undefined && next !== name && !seen.has(next)) {
    seen.add(next);
    next = intoOf.get(next);
  }
  return next === name;
}
