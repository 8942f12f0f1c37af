import { isSpreadElement } from 'typescript/unstable/ast';
import { callsOf } from './messages.ts';
import { inProject, placeOf, sourcesOf } from './sourceTree.ts';

/** Where a text for people is given a number that nobody has written in the reader's language. */
export function rawNumbersBelow(...folders: readonly string[]): readonly string[] {
  return inProject((project) =>
    callsOf('l10n.t', sourcesOf(project, folders)).flatMap(({ source, call }) =>
      call.arguments
        .filter((argument) => !isSpreadElement(argument)) // messages of core have lines and columns
        .map((argument) => project.checker.getTypeAtLocation(argument))
        .filter((type) => type && /\bnumber\b|^-?\d/.test(project.checker.typeToString(type)))
        .map(() => placeOf(source, call)),
    ),
  );
}
