import {
  isCallExpression,
  isImportDeclaration,
  isLiteralTypeNode,
  isNewExpression,
  isNoSubstitutionTemplateLiteral,
  isPropertyAssignment,
  isStringLiteral,
  isTemplateExpression,
  type Node,
} from 'typescript/unstable/ast';
import { isCallOf } from './messages.ts';
import { nodesIn, placeOf, type Source } from './sourceTree.ts';

/** Properties by which VS Code is given words to show. */
const shownProperties = new Set([
  'accessibilityInformation',
  'description',
  'detail',
  'label',
  'name',
  'placeHolder',
  'placeholder',
  'prompt',
  'text',
  'title',
  'tooltip',
]);

/** Properties whose values are for the code alone. */
const ownProperties = new Set(['command', 'do', 'is', 'of', 'when']);

/** Calls whose words are for the log, for VS Code's own commands or for whoever mends a fault of ours. */
const unshownCalls =
  /(\.|^)(executeCommand|log|command|warn|info|error|joinPath|get|#log|getConfiguration|registerTextDocumentContentProvider|createOutputChannel)$/;
const unshownClasses = new Set(['Error', 'RegExp', 'ThemeColor', 'ThemeIcon', 'TextDecoder']);

/** Two words in a row, or one that begins like a label. */
const sentence = /\p{L}{2,}[,;:.]? \p{L}+/u;
const label = /^\p{Lu}\p{Ll}+…?$/u;

/** Names that are the same in every language; the second is how git's configuration calls the merge driver. */
const names = new Set(['Standpoint', 'Standpoint sidecars']);

/**
 * The texts in the shown ones of these sources that look as if people read them and that are not asked for in
 * their language. Those that are literal types too are words of the code's own.
 */
export function untranslatedIn(
  sources: readonly Source[],
  isShown: (file: string) => boolean,
): readonly string[] {
  const literalTypes = new Set(sources.flatMap(literalTypesIn));
  return sources
    .filter(({ file }) => isShown(file))
    .flatMap((source) => untranslatedInOne(source, literalTypes));
}

function literalTypesIn({ tree }: Source): readonly string[] {
  return [...nodesIn(tree)].flatMap((node) =>
    isLiteralTypeNode(node) && isStringLiteral(node.literal) ? [node.literal.text] : [],
  );
}

function untranslatedInOne(source: Source, literalTypes: ReadonlySet<string>): readonly string[] {
  const found: string[] = [];
  const visit = (node: Node, isShown: boolean): void => {
    if (isImportDeclaration(node) || isLiteralTypeNode(node)) return;
    if (isCallOf('l10n.t', source, node)) {
      for (const value of node.arguments.slice(1)) visit(value, isShown);
      return;
    }
    if (isNewExpression(node) && unshownClasses.has(node.expression.getText(source.tree))) return;
    if (isCallExpression(node) && unshownCalls.test(node.expression.getText(source.tree))) {
      for (const value of node.arguments) if (!isText(value)) visit(value, false);
      return;
    }
    if (isPropertyAssignment(node)) {
      const name = node.name.getText(source.tree);
      if (ownProperties.has(name)) return;
      visit(node.initializer, shownProperties.has(name));
      return;
    }
    const words = wordsOf(node);
    const isOurs = names.has(words) || literalTypes.has(words);
    if (!isOurs && (sentence.test(words) || (isShown && label.test(words)))) {
      found.push(`${placeOf(source, node)} ${words}`);
    }
    node.forEachChild((child) => visit(child, isShown));
  };
  visit(source.tree, false);
  return found;
}

function isText(node: Node): boolean {
  return (
    isStringLiteral(node) || isNoSubstitutionTemplateLiteral(node) || isTemplateExpression(node)
  );
}

/** What a text says, without HTML, and with a sign in place of what is put in. */
function wordsOf(node: Node): string {
  if (isStringLiteral(node) || isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!isTemplateExpression(node)) return '';
  const { head, templateSpans } = node;
  const parts = [head.text, ...templateSpans.map(({ literal }) => literal.text)];
  return parts.join('…').replace(/<[^>]*>/g, '');
}
