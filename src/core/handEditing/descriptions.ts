import { actorIndex } from '../codebook/actors.ts';
import type { Codebook } from '../codebook/codebook.ts';
import { symbolOf } from '../codebook/stanceSymbol.ts';
import type { NamedPlace } from './names.ts';

/** What the codebook says about a word that stands for an actor, a stance or a target, line by line. */
export function describe({ of, value }: NamedPlace, codebook: Codebook): readonly string[] {
  if (of === 'actor') return describeActor(value, codebook);
  if (of === 'stance') {
    const stance = codebook.stances.find(({ id }) => id === value);
    if (stance === undefined) return [`The codebook has no stance “${value}”.`];
    const key = stance.key === undefined ? [] : [`Key ${stance.key}`];
    return [`${symbolOf(stance)} ${stance.label}`, ...key];
  }
  const target = codebook.targets.find(({ id }) => id === value);
  return [target?.label ?? `The codebook has no target “${value}”.`];
}

function describeActor(surface: string, codebook: Codebook): readonly string[] {
  const name = actorIndex(codebook).canonicalName(surface);
  const actor = codebook.actors.find((listed) => listed.name === name);
  if (actor === undefined) return [`${surface} is not in the codebook.`];
  const merged = codebook.actors.filter(
    (other) => other !== actor && actorIndex(codebook).canonicalName(other.name) === actor.name,
  );
  const names = [...actor.aliases, ...merged.flatMap((other) => [other.name, ...other.aliases])];
  const about = [actor.kind, actor.group].filter((part) => part !== undefined).join(' · ');
  return [
    actor.name,
    ...(about === '' ? [] : [about]),
    ...(names.length === 0 ? [] : [`Also ${names.map((other) => `“${other}”`).join(', ')}`]),
    ...(merged.length === 0
      ? []
      : [`Merged into it: ${merged.map((other) => `“${other.name}”`).join(', ')}`]),
  ];
}
