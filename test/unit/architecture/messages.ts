import { isCallExpression, isStringLiteral, type Node } from 'typescript/unstable/ast';
import { nodesIn, placeOf, type Source } from './sourceTree.ts';

/** A text that the code asks to be shown in the reader's language. */
export interface Message {
  readonly at: string;
  /** The English words; undefined where the code does not spell them out. */
  readonly words: string | undefined;
  /** How many values are given for its placeholders. */
  readonly values: number;
}

/** The functions that take words for people, with the values for their placeholders. */
const takers = new Set(['l10n.t', 'message']);

/** Every message in these sources. */
export function messagesIn(sources: readonly Source[]): readonly Message[] {
  return sources.flatMap((source) =>
    [...nodesIn(source.tree)].flatMap((node): readonly Message[] => {
      if (!takesWords(source, node) || !isCallExpression(node)) return [];
      const [words, ...values] = node.arguments;
      const literal = words && isStringLiteral(words) ? words.text : undefined;
      return [{ at: placeOf(source, node), words: literal, values: values.length }];
    }),
  );
}

/** Whether a node is a call that takes words for people. */
export function takesWords({ tree }: Source, node: Node): boolean {
  return isCallExpression(node) && takers.has(node.expression.getText(tree));
}

/** The placeholders of a text, each once, in order: `{0}`, `{1}`. */
export function placeholdersOf(words: string): readonly string[] {
  return [...new Set(words.match(/\{\d+\}/g))].sort();
}
