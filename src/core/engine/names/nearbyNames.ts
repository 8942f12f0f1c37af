import type { ArticleNames, NamedActor } from './articleNames.ts';
import type { NamePhrase } from './names.ts';

/** Where a phrase stands: in which paragraph, with which names, from which place in it. */
export interface Place {
  readonly names: readonly NamePhrase[];
  readonly start: number;
  readonly paragraph: number;
}

/** The last fitting actor that is named before a place in its paragraph. */
export function namedBefore(
  { names, start }: Place,
  articleNames: ArticleNames,
  isMeant: (actor: NamedActor) => boolean,
): NamedActor | undefined {
  for (let at = names.length - 1; at >= 0; at -= 1) {
    const name = names[at];
    const actor = name && name.end <= start ? articleNames.actorOf(name) : undefined;
    if (actor && isMeant(actor)) return actor;
  }
  return undefined;
}

/** The name that begins at a place of its paragraph. */
export function phraseAt(start: number, names: readonly NamePhrase[]): NamePhrase | undefined {
  return names.find((name) => name.start === start);
}
