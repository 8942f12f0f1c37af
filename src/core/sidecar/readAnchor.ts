import { message } from '../messages/message.ts';
import { errorAt, type Problem, warningAt } from '../text/problem.ts';
import { type Span, span } from '../text/span.ts';
import { readFields } from '../yaml/readFields.ts';
import { entryOf, type YamlMap, type YamlNode } from '../yaml/tree.ts';
import { type Anchor, anchorKeys } from './record.ts';

/** An anchor as read; it is absent where a problem is an error. */
export interface AnchorReading {
  readonly anchor?: Anchor;
  readonly problems: readonly Problem[];
}

/** Reads a dismissal or one of a claim's spans; `place` is shown where there is nothing to point at. */
export function readAnchor(text: string, node: YamlNode, place: Span): AnchorReading {
  if (node.kind !== 'map') return { problems: [noQuote(place)] };
  const { fields, problems } = readFields(node, anchorKeys);
  if (problems.length > 0) return { problems };
  const { quote, before = '', after = '', at } = fields;
  if (quote === undefined || quote === '') return { problems: [noQuote(place)] };
  return {
    anchor: { quote, before, after, ...(at !== undefined && { at }) },
    problems: cutByComments(text, node),
  };
}

function noQuote(place: Span): Problem {
  return errorAt(place, 'quote-missing', message('quote-missing'));
}

/** Unquoted words of the article that a `#` cuts off: `Flight #655` is read as `Flight`. */
function cutByComments(text: string, map: YamlMap): readonly Problem[] {
  return ['quote', 'before', 'after'].flatMap((key): Problem[] => {
    const value = entryOf(map, key)?.value;
    if (value?.kind !== 'text' || value.style !== 'plain') return [];
    const comment = /^[ \t]+#[^\r\n]*/.exec(text.slice(value.span.end));
    if (comment === null) return [];
    const place = span(value.span.start, value.span.end + comment[0].length);
    return [warningAt(place, 'cut-by-comment', message('cut-by-comment', key))];
  });
}
