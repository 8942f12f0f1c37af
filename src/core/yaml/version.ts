import { message } from '../messages/message.ts';
import { errorAt, type Problem } from '../text/problem.ts';
import { span } from '../text/span.ts';
import { entryOf, type YamlMap } from './tree.ts';

/** Checks the key `standpoint`, the version of the format; undefined when it is 1. */
export function versionProblem(root: YamlMap): Problem | undefined {
  const entry = entryOf(root, 'standpoint');
  if (entry === undefined) {
    const start = root.span.start;
    return errorAt(span(start, start), 'version-missing', message('version-missing'));
  }
  const version = entry.value.kind === 'text' ? entry.value.value : '';
  if (version === '1') return undefined;
  const place = span(entry.keySpan.start, Math.max(entry.colonEnd, entry.value.span.end));
  if (/^[1-9]\d*$/.test(version)) {
    return errorAt(place, 'newer-version', message('newer-version', version));
  }
  return errorAt(place, 'version-invalid', message('no-version'));
}
