import { type Document, visit, type YAMLParseError } from 'yaml';
import { type Message, message } from '../messages/message.ts';
import type { Problem } from '../text/problem.ts';
import { type Span, span } from '../text/span.ts';
import { duplicateKeys } from './duplicateKeys.ts';

/**
 * The errors of a parsed YAML document in words for people who do not know YAML: every duplicate key,
 * but of all else the first, because what follows it is mostly its echo.
 */
export function syntaxProblems(text: string, document: Document.Parsed): readonly Problem[] {
  const [first] = [...document.errors].sort((a, b) => a.pos[0] - b.pos[0]);
  const twice = duplicateKeys(text, document);
  if (first === undefined) return twice;
  const place = placeOf(first, text, document);
  const problem: Problem = { severity: 'error', span: place, ...explain(first) };
  return [...twice, problem].sort((a, b) => a.span.start - b.span.start);
}

/** Where the cause is rather than where the parser noticed: an unclosed quotation is noticed at its end. */
function placeOf(error: YAMLParseError, text: string, document: Document.Parsed): Span {
  const [from, to] = error.pos;
  let start = Math.min(from, text.length);
  if (error.code === 'MISSING_CHAR') {
    visit(document, {
      Scalar(_key, node) {
        if (node.type?.startsWith('QUOTE') && node.range?.[1] === from) start = node.range[0];
      },
    });
  }
  const lineBreak = /\r?\n|$/.exec(text.slice(start));
  const end = start === from ? Math.min(to, text.length) : start + (lineBreak?.index ?? 0);
  return span(start, end);
}

function explain(error: YAMLParseError): { readonly code: string; readonly message: Message } {
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return {
        code: 'tab-indentation',
        message: message('tab-indentation'),
      };
    case 'MULTIPLE_DOCS':
      return {
        code: 'several-documents',
        message: message('several-documents'),
      };
    default:
      return { code: 'syntax', message: syntaxMessage(error) };
  }
}

function syntaxMessage(error: YAMLParseError): Message {
  if (/^Missing closing .quote/.test(error.message)) {
    return message('unclosed-text');
  }
  if (/^Unexpected .* at node end$/.test(error.message)) {
    return message('text-behind-value');
  }
  switch (error.code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return message('second-colon');
    case 'BAD_SCALAR_START':
      return message('bad-start');
    case 'BAD_DQ_ESCAPE':
      return message('bad-backslash');
    case 'BAD_INDENT':
      return message('bad-indentation');
    case 'RESOURCE_EXHAUSTION':
      return message('nested-too-deeply');
    default:
      return message('unreadable-yaml', error.message);
  }
}
