import {
  type CallExpression,
  isCallExpression,
  isStringLiteral,
  type Node,
} from 'typescript/unstable/ast';
import { templates } from '../../../src/core/messages/message.ts';
import { nodesIn, placeOf, type Source } from './sourceTree.ts';

/** A text that the code asks to be shown in the reader's language. */
export interface AskedFor {
  readonly at: string;
  /** The English words; undefined where the code does not spell them out. */
  readonly words: string | undefined;
  /** How many values are given for its placeholders. */
  readonly values: number;
}

/** The one place where a message of core or session, whatever it is, is put into words. */
const anyMessage = 'src/host/localised.ts';

/** What features and host ask for: `l10n.t('Words', value)`. */
export function wordsIn(sources: readonly Source[]): readonly AskedFor[] {
  return callsOf('l10n.t', sources)
    .filter(({ source }) => source.file !== anyMessage)
    .map(({ source, call }) => askedFor(source, call, (words) => words));
}

/** What core and session have to say: `message('id', value)`. */
export function messagesIn(sources: readonly Source[]): readonly AskedFor[] {
  const wordsOf = new Map<string, string>(Object.entries(templates));
  return callsOf('message', sources).map(({ source, call }) =>
    askedFor(source, call, (id) => wordsOf.get(id)),
  );
}

function askedFor(
  source: Source,
  call: CallExpression,
  wordsOf: (literal: string) => string | undefined,
): AskedFor {
  const [first, ...values] = call.arguments;
  const words = first && isStringLiteral(first) ? wordsOf(first.text) : undefined;
  return { at: placeOf(source, call), words, values: values.length };
}

/** Every call of a function by this name. */
export function callsOf(
  name: string,
  sources: readonly Source[],
): readonly { readonly source: Source; readonly call: CallExpression }[] {
  return sources.flatMap((source) =>
    [...nodesIn(source.tree)].flatMap((node) =>
      isCallOf(name, source, node) ? [{ source, call: node }] : [],
    ),
  );
}

/** Whether a node is a call that takes words for people. */
export function isCallOf(name: string, { tree }: Source, node: Node): node is CallExpression {
  return isCallExpression(node) && node.expression.getText(tree) === name;
}

/** The placeholders of a text, each once, in order: `{0}`, `{1}`. */
export function placeholdersOf(words: string): readonly string[] {
  return [...new Set(words.match(/\{\d+\}/g))].sort();
}
