import { type Message, message } from '../messages/message.ts';
import { readYaml } from '../yaml/readYaml.ts';
import { entryOf, type YamlMap } from '../yaml/tree.ts';
import { type ActorIndex, actorIndex, normaliseName } from './actors.ts';
import type { CodebookActor } from './codebook.ts';
import { parseCodebook } from './parseCodebook.ts';
import { type Entry, readEntries } from './readEntries.ts';

/** An actor of a codebook with the map that it is written as. */
export interface ListedActor extends CodebookActor {
  readonly entry: Entry<'name' | 'merged_into'>;
}

/** The actors of a codebook's text, for edits of it. */
export interface ListedActors {
  readonly state: 'editable';
  readonly text: string;
  /** Absent in a text without any key. */
  readonly root?: YamlMap;
  readonly actors: readonly ListedActor[];
  readonly index: ActorIndex;
}

/** Why nobody may write to a codebook. */
export interface UneditableActors {
  readonly state: 'refused';
  readonly reason: Message;
}

/** Reads the actors of a codebook's text, empty where there is none yet. Refused where it cannot be read. */
export function listedActors(text: string): ListedActors | UneditableActors {
  const file = parseCodebook(text);
  const yaml = readYaml(text);
  if (file.state === 'unreadable' || yaml.state === 'unreadable') {
    const problems = file.state === 'unreadable' ? file.problems : [];
    return { state: 'refused', reason: problems[0]?.message ?? message('codebook-unreadable') };
  }
  const { codebook } = file;
  const index = actorIndex(codebook);
  if (yaml.root?.kind !== 'map') return { state: 'editable', text, actors: [], index };
  const list = entryOf(yaml.root, 'actors')?.value;
  if (list !== undefined && list.kind !== 'list' && list.kind !== 'null') {
    return {
      state: 'refused',
      reason: message('actors-no-list'),
    };
  }
  const entries = readEntries(yaml.root, 'actors', 'name', ['name', 'merged_into']).values;
  const actors = codebook.actors.flatMap((actor): readonly ListedActor[] => {
    const entry = entries.find(({ name }) => name === actor.name);
    return entry === undefined ? [] : [{ ...actor, entry }];
  });
  return { state: 'editable', text, root: yaml.root, actors, index };
}

/** The entry that has this name, else the one with this alias; merges are not followed. */
export function entryFor({ actors }: ListedActors, name: string): ListedActor | undefined {
  const key = normaliseName(name);
  return (
    actors.find((actor) => actor.name === name) ??
    actors.find((actor) => normaliseName(actor.name) === key) ??
    actors.find(({ aliases }) => aliases.some((alias) => normaliseName(alias) === key))
  );
}
