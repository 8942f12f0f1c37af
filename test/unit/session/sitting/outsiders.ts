import { parseSidecar } from '../../../../src/core/sidecar/parseSidecar.ts';
import { isInsidePair } from '../../../../src/core/text/surrogates.ts';
import type { Step } from './step.ts';

const conflictMarker = '<<<<<<< ours\n';

type Outside<What extends string> = Extract<Step, { readonly do: `change the ${What} outside` }>;

/** What another program made of an article. */
export function changedArticle(text: string, step: Outside<'article'>): string {
  const paragraphs = text.split('\n\n');
  switch (step.how) {
    case 'a stretch': {
      const at = step.at % (text.length + 1);
      const [start, end] = [at, at + step.length].map((offset) => besidePair(text, offset));
      return text.slice(0, start) + step.text + text.slice(end);
    }
    case 'paragraphs turned round':
      return paragraphs.reverse().join('\n\n');
    case 'a paragraph gone':
      return paragraphs.toSpliced(step.at % paragraphs.length, 1).join('\n\n');
    case 'marks':
      return text.replace(/[“”]/g, '"').replaceAll('’', "'");
  }
}

/** No file holds half of a surrogate pair. */
function besidePair(text: string, offset: number): number {
  return isInsidePair(text, offset) ? offset - 1 : offset;
}

/** What somebody else made of a sidecar, given its earlier versions; undefined for no file. */
export function changedSidecar(
  text: string,
  step: Outside<'sidecar'>,
  versions: readonly (string | undefined)[],
): string | undefined {
  const lines = text.split(/(?<=\n)/);
  const line = step.at % lines.length;
  switch (step.how) {
    case 'a comment':
      return lines.toSpliced(line, 0, '# seen by Ben\n').join('');
    case 'an unknown key':
      return text.replace(/^( *)- id: .*\n/m, `$&$1  mood: "grim"   # sure?\n`);
    case 'another stance':
      return text.replace(/stance: \w+/, 'stance: mixed');
    case 'a record gone':
      return withoutRecord(text, step.at);
    case 'an older version':
      return versions[step.at % versions.length];
    case 'no file':
      return undefined;
    case 'conflict markers':
      return lines.toSpliced(line, 0, conflictMarker).join('');
    case 'Windows line ends':
      return text.replace(/\r?\n/g, '\r\n');
  }
}

/** Without one of several records; somebody who finds the file broken mends that instead. */
function withoutRecord(text: string, at: number): string {
  const file = parseSidecar(text);
  if (file.state === 'unreadable') return text.replaceAll(conflictMarker, '');
  const { claims } = file.sidecar;
  const record = claims[at % Math.max(1, claims.length)];
  if (record === undefined || claims.length < 2) return text;
  return text.slice(0, record.range.start) + text.slice(record.range.end);
}
