import type { ClaimSummary } from '../annotation/annotation.ts';
import type { ArticleHeader } from '../sidecar/record.ts';

/** A claim with what its article's sidecar says of where and when it appeared. */
export interface Citation {
  readonly claim: ClaimSummary;
  readonly header: ArticleHeader;
}

/** Claims as a reader cites them: quote, actor, outlet and date, one paragraph each; what is unknown is left out. */
export function plainCitations(citations: readonly Citation[]): string {
  return citations
    .map((one) => citation(one, { plain: oneLine, actor: oneLine, outlet: oneLine }))
    .join(paragraph);
}

/** The same in Markdown. Nothing in an article or a sidecar can become markup, a link least of all. */
export function markdownCitations(citations: readonly Citation[]): string {
  const writing: Writing = {
    plain: escaped,
    actor: (name) => `**${escaped(name)}**`,
    outlet: (name) => `*${escaped(name)}*`,
  };
  return citations.map((one) => citation(one, writing)).join(paragraph);
}

const paragraph = '\n\n';

/** How the parts of a citation are written. */
interface Writing {
  readonly plain: (words: string) => string;
  readonly actor: (name: string) => string;
  readonly outlet: (name: string) => string;
}

function citation({ claim, header }: Citation, { plain, actor, outlet }: Writing): string {
  const details = [
    written(claim.actor?.name, actor),
    written(header.outlet, outlet),
    written(header.date, plain),
  ].filter((detail) => detail !== '');
  const quote = plain(claim.quote);
  return details.length === 0 ? quote : `${quote} — ${details.join(', ')}`;
}

function written(words: string | undefined, write: (words: string) => string): string {
  return words === undefined || oneLine(words) === '' ? '' : write(words);
}

/** A line break would end the paragraph, and what follows could be anything. */
function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}

/** What has a meaning anywhere: emphasis, links, code, HTML, entities, tables, mathematics, mail addresses. */
const markup = /[\\`*_{}[\]<>~|$&@!#]/g;
/** What readers make links of without being told: `https://`, `mailto:`, `www.`. */
const bareLinks = /:(?=\S)|(?<=\bwww)\./gi;
/** What has a meaning at the start of a paragraph: lists, headings, rules. */
const atStart = /^(?:[-+=]|(\d{1,9})([.)]))/;

/** Words that Markdown shows as they are. Any punctuation may have a backslash (CommonMark 0.31, 2.4). */
function escaped(words: string): string {
  return oneLine(words)
    .replace(markup, '\\$&')
    .replace(bareLinks, '\\$&')
    .replace(atStart, (match, number, mark) =>
      number === undefined ? `\\${match}` : `${number}\\${mark}`,
    );
}
