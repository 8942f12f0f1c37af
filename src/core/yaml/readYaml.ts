import {
  type Document,
  isAlias,
  isNode,
  isPair,
  Lexer,
  type Pair,
  parseDocument,
  visit,
} from 'yaml';
import { type Message, message } from '../messages/message.ts';
import { errorAt, type Problem } from '../text/problem.ts';
import { type Offset, type Span, span } from '../text/span.ts';
import { readCanonical } from './canonicalYaml.ts';
import { syntaxProblems } from './syntaxProblems.ts';
import { treeOf, type YamlNode } from './tree.ts';

/** What a YAML text says, or why nobody should write to it. An empty text has no root. */
export type YamlReading =
  | { readonly state: 'readable'; readonly root?: YamlNode }
  | { readonly state: 'unreadable'; readonly problems: readonly [Problem, ...Problem[]] };

/**
 * Reads a text as one YAML document. Everything that is neither map nor list is text, in YAML 1.1 and
 * 1.2 alike. Unreadable are NUL, which stands for bytes that are no text, syntax errors, conflict markers,
 * duplicate keys, several documents and what makes an edit in place unsafe: aliases, anchors, tags, `?` keys
 * and a CR without LF. Throws for no text.
 */
export function readYaml(text: string): YamlReading {
  const root = text.length > largestText ? undefined : readCanonical(text);
  return root === undefined ? readAnyYaml(text) : { state: 'readable', root };
}

/** The same by the library alone, which takes its time. */
export function readAnyYaml(text: string): YamlReading {
  const foreign = foreignProblem(text);
  if (foreign !== undefined) return { state: 'unreadable', problems: [foreign] };
  const marker = conflictMarker(text);
  if (marker !== undefined) return { state: 'unreadable', problems: [conflictProblem(marker)] };
  const loneReturn = text.search(/\r(?!\n)/);
  if (loneReturn >= 0) return { state: 'unreadable', problems: [loneReturnProblem(loneReturn)] };
  const deep = tooDeepAt(text);
  if (deep !== undefined) return { state: 'unreadable', problems: [tooDeepProblem(deep)] };
  const document = parseDocument(text, {
    schema: 'failsafe',
    stringKeys: true,
    uniqueKeys: false, // `duplicateKeys` sees to that
    resolveKnownTags: false,
    keepSourceTokens: true,
    prettyErrors: false,
    logLevel: 'error',
  });
  const [first, ...others] = [...syntaxProblems(text, document), ...unsupported(text, document)];
  if (first !== undefined) return { state: 'unreadable', problems: [first, ...others] };
  if (document.contents === null) return { state: 'readable' };
  return { state: 'readable', root: treeOf(document.contents, 0 as Offset) };
}

/** UTF-16 units. The sidecar of a book has a tenth of that; more would hold everything up for seconds. */
const largestText = 16 * 1024 * 1024;

/** What is not made by people who decide on claims. */
function foreignProblem(text: string): Problem | undefined {
  if (text.length > largestText) {
    return errorAt(span(0, 0), 'too-large', message('text-too-large'));
  }
  const at = text.indexOf('\0');
  if (at < 0) return undefined;
  return errorAt(span(at, at + 1), 'not-utf-8', message('no-utf-8'));
}

/** Brackets and braces in each other. The library takes the square of it: a minute for 20,000. */
const deepest = 500;

/** Where brackets and braces are deeper in each other than anybody writes them. */
function tooDeepAt(text: string): number | undefined {
  const opened = text.match(/[[{]/g)?.length ?? 0;
  if (opened <= deepest) return undefined;
  let [depth, at] = [0, 0];
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') depth += 1;
    if (token === ']' || token === '}') depth = Math.max(0, depth - 1);
    if (depth > deepest) return at;
    at += isMarker(token) ? 0 : token.length;
  }
  return undefined;
}

/** What the lexer puts between tokens and no text has: where a document or a scalar begins, or brackets break off. */
function isMarker(token: string): boolean {
  return token === '\u0002' || token === '\u0018' || token === '\u001f';
}

function tooDeepProblem(at: number): Problem {
  return errorAt(span(at, at), 'too-deep', message('yaml-too-deep'));
}

/** The first line that git left behind where two versions disagree; no YAML text can hold such a line. */
function conflictMarker(text: string): Span | undefined {
  const found = /^(?:<{7}|\|{7}|={7}|>{7})(?:[ \t].*)?(?=\r?$)/m.exec(text);
  return found === null ? undefined : span(found.index, found.index + found[0].length);
}

function conflictProblem(at: Span): Problem {
  return errorAt(at, 'conflict-markers', message('unresolved-conflicts'));
}

/** YAML takes it for a line break, the library for a character. */
function loneReturnProblem(at: number): Problem {
  return errorAt(span(at, at + 1), 'syntax', message('lone-return'));
}

/** What stands where an anchor, an alias, a tag or a `?` key may begin. Most files have nothing there. */
const indicator = /(?:^|[\s[{,:\ufeff])[&*!?]/;

/** A colon behind brackets or braces: the library takes what is behind it for a value without a key. */
const strayColon = /[\]}][ \t]*:(?:\s|$)/;

/** The first of what no edit could keep right, or only the library reads. */
function unsupported(text: string, document: Document.Parsed): readonly Problem[] {
  if (!indicator.test(text) && !strayColon.test(text)) return [];
  const problems: Problem[] = [];
  visit(document, (_key, node) => {
    const stray = isPair(node) && isNode(node.key) ? strayAt(node.key.range, text) : undefined;
    if (stray !== undefined) {
      problems.push(errorAt(span(stray, stray), 'syntax', message('second-colon')));
    }
    if (isPair(node) && isExplicit(node) && isNode(node.key)) {
      problems.push(unsupportedProblem(node.key.range, message('explicit-key')));
    }
    if (!isNode(node)) return;
    if (isAlias(node)) {
      problems.push(unsupportedProblem(node.range, message('yaml-alias')));
    } else if (node.anchor !== undefined) {
      problems.push(unsupportedProblem(node.range, message('yaml-anchor')));
    } else if (node.tag !== undefined) {
      problems.push(unsupportedProblem(node.range, message('yaml-tag')));
    }
  });
  return problems.slice(0, 1);
}

/** Where a key is nothing, right behind the end of brackets or braces. */
function strayAt(range: readonly number[] | null | undefined, text: string): number | undefined {
  const [start = 0, end = start] = range ?? [];
  const before = text.slice(text.lastIndexOf('\n', start) + 1, start);
  return start === end && /[\]}][ \t]*$/.test(before) ? start : undefined;
}

/** Whether a key is written after a `?`. */
function isExplicit(pair: Pair): boolean {
  return pair.srcToken?.start.some(({ type }) => type === 'explicit-key-ind') ?? false;
}

function unsupportedProblem(range: readonly number[] | null | undefined, said: Message): Problem {
  const [start = 0, end = start] = range ?? [];
  return errorAt(span(start, end), 'unsupported-yaml', said);
}
