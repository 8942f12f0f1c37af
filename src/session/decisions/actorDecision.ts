import { mergeActor } from '../../core/codebook/mergeActor.ts';
import { addAlias, renameActor } from '../../core/codebook/renameActor.ts';
import { splitActor } from '../../core/codebook/splitActor.ts';
import type { PossibleEdits } from '../../core/text/possibleEdits.ts';
import type { ArticleUri } from '../uris.ts';
import type { Subject } from './subject.ts';

/** A claim that was chosen in some article. */
export interface ChosenClaim {
  readonly article: ArticleUri;
  readonly claim: Subject;
}

/** What an analyst can decide about the actors of a project. Actors go by any of their names. */
export type ActorDecision =
  | { readonly type: 'rename'; readonly actor: string; readonly name: string }
  | { readonly type: 'merge'; readonly actor: string; readonly into: string }
  | { readonly type: 'alias'; readonly actor: string; readonly alias: string }
  | {
      /** Some claims and names of an actor are those of another. */
      readonly type: 'split';
      readonly actor: string;
      readonly name: string;
      readonly names: readonly string[];
      readonly claims: readonly ChosenClaim[];
    };

/** Records take over the names that the codebook has for their actors. */
export interface Rewrite {
  readonly type: 'rewrite';
  readonly renamings: readonly Renaming[];
}

/** A name in records, and the one that the codebook has for the same actor. */
export interface Renaming {
  readonly from: string;
  readonly to: string;
}

/** What a decision makes of a codebook's text; empty where there is none. */
export function editsOf(text: string, decision: ActorDecision): PossibleEdits {
  switch (decision.type) {
    case 'rename':
      return renameActor(text, decision.actor, decision.name);
    case 'merge':
      return mergeActor(text, decision.actor, decision.into);
    case 'alias':
      return addAlias(text, decision.actor, decision.alias);
    case 'split':
      return splitActor(text, decision.name, decision.names);
  }
}
