import { actorIndex } from '../codebook/actors.ts';
import type { Codebook } from '../codebook/codebook.ts';
import { labelOf } from '../codebook/stanceLabel.ts';
import { symbolOf } from '../codebook/stanceSymbol.ts';
import { type Message, message } from '../messages/message.ts';
import type { NamedPlace } from './names.ts';

/**
 * What the codebook says about a word that stands for an actor, a stance or a target, line by line: names of the project as they
 * are, all else as messages.
 */
export function describe(
  { of, value }: NamedPlace,
  codebook: Codebook,
): readonly (string | Message)[] {
  if (of === 'actor') return describeActor(value, codebook);
  if (of === 'stance') {
    const stance = codebook.stances.find(({ id }) => id === value);
    if (stance === undefined) return [message('no-such-stance', value)];
    const key = stance.key === undefined ? [] : [message('stance-key', stance.key)];
    return [message('stance-with-symbol', symbolOf(stance), labelOf(stance)), ...key];
  }
  const target = codebook.targets.find(({ id }) => id === value);
  return [target?.label ?? message('no-such-target', value)];
}

/** A merged actor is named as such; what else it is called is a name of who it turned out to be. */
function describeActor(surface: string, codebook: Codebook): readonly (string | Message)[] {
  const { canonicalName } = actorIndex(codebook);
  const name = canonicalName(surface);
  const actor = codebook.actors.find((listed) => listed.name === name);
  if (actor === undefined) return [message('no-such-actor', surface)];
  const merged = codebook.actors.filter(
    (other) => other !== actor && canonicalName(other.name) === actor.name,
  );
  const aliases = [actor, ...merged].flatMap((one) => one.aliases);
  const about = [actor.kind, actor.group].filter((part) => part !== undefined).join(' · ');
  return [
    actor.name,
    ...(about === '' ? [] : [about]),
    ...(aliases.length === 0 ? [] : [message('also-named', quoted(aliases))]),
    ...(merged.length === 0
      ? []
      : [message('merged-into-it', quoted(merged.map((other) => other.name)))]),
  ];
}

function quoted(names: readonly string[]): readonly Message[] {
  return names.map((name) => message('quoted-name', name));
}
