import { type Document, visit, type YAMLParseError } from 'yaml';
import type { Problem } from '../text/problem.ts';
import { type Span, span } from '../text/span.ts';

/**
 * The errors of a parsed YAML document in words for people who do not know YAML: every duplicate key,
 * but of all else the first, because what follows it is mostly its echo.
 */
export function syntaxProblems(text: string, document: Document.Parsed): readonly Problem[] {
  const errors = [...document.errors].sort((a, b) => a.pos[0] - b.pos[0]);
  const first = errors.find((error) => error.code !== 'DUPLICATE_KEY');
  return errors
    .filter((error) => error.code === 'DUPLICATE_KEY' || error === first)
    .map((error) => {
      const place = placeOf(error, text, document);
      return { severity: 'error', span: place, ...explain(error, text, place) };
    });
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

function explain(
  error: YAMLParseError,
  text: string,
  place: Span,
): { readonly code: string; readonly message: string } {
  switch (error.code) {
    case 'DUPLICATE_KEY': {
      const key = /^[^:\s]*/.exec(text.slice(place.start))?.[0] ?? '';
      return { code: 'duplicate-key', message: `“${key}” is here twice; delete one of the two.` };
    }
    case 'TAB_AS_INDENT':
      return {
        code: 'tab-indentation',
        message: 'This line is indented with a tab; replace it with spaces.',
      };
    case 'MULTIPLE_DOCS':
      return {
        code: 'several-documents',
        message: 'A second document starts here; keep one and delete the line “---” between them.',
      };
    default:
      return { code: 'syntax', message: `${syntaxMessage(error)}.` };
  }
}

function syntaxMessage(error: YAMLParseError): string {
  if (/^Missing closing .quote/.test(error.message)) {
    return 'This text is not closed; put the missing quotation mark at its end';
  }
  if (/^Unexpected .* at node end$/.test(error.message)) {
    return 'There is more text after the end of this value; put all of it in double quotes, with a backslash before each double quote in it';
  }
  switch (error.code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return 'There is a second “: ” in this value, or the line is indented too far; put the text in double quotes, or line it up with the key above';
    case 'BAD_SCALAR_START':
      return 'Text cannot start with this character here; put the text in double quotes';
    case 'BAD_DQ_ESCAPE':
      return 'This backslash means nothing in double quotes; write two backslashes for one';
    case 'BAD_INDENT':
      return 'This line is not indented like its neighbours; line it up with them';
    case 'RESOURCE_EXHAUSTION':
      return 'This is nested too deeply to be read; start again from a version that git has';
    default:
      return `This cannot be read (${error.message}); put text in double quotes, close what was opened, and line up keys that belong together`;
  }
}
