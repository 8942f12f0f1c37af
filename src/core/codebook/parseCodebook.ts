import { message } from '../messages/message.ts';
import { errorAt, inOrder, type Problem } from '../text/problem.ts';
import { readYaml } from '../yaml/readYaml.ts';
import type { YamlMap } from '../yaml/tree.ts';
import { versionProblem } from '../yaml/version.ts';
import { type Codebook, defaultCodebook, type TargetId } from './codebook.ts';
import { readActors } from './readActors.ts';
import { readEntries, readTexts } from './readEntries.ts';
import { readStances } from './readStances.ts';

/** A codebook as read. One that is readable works without the parts that have a problem. */
export type CodebookFile =
  | {
      readonly state: 'readable';
      readonly codebook: Codebook;
      readonly problems: readonly Problem[];
    }
  | { readonly state: 'unreadable'; readonly problems: readonly [Problem, ...Problem[]] };

/**
 * Reads a codebook; offsets are UTF-16 units of `text`. An empty text is the default codebook.
 * Throws for no text: what cannot be read is a problem.
 */
export function parseCodebook(text: string): CodebookFile {
  const yaml = readYaml(text);
  if (yaml.state === 'unreadable') return yaml;
  if (yaml.root === undefined) {
    return { state: 'readable', codebook: defaultCodebook, problems: [] };
  }
  if (yaml.root.kind !== 'map') {
    return {
      state: 'unreadable',
      problems: [errorAt(yaml.root.span, 'not-a-codebook', message('not-a-codebook'))],
    };
  }
  const version = versionProblem(yaml.root);
  if (version === undefined) return readCodebook(yaml.root, []);
  if (version.code !== 'version-missing') return { state: 'unreadable', problems: [version] };
  return readCodebook(yaml.root, [{ ...version, severity: 'warning' }]);
}

/** What a codebook's keys say, whatever else of it could be read; with these problems of the whole. */
export function readCodebook(
  root: YamlMap,
  problems: readonly Problem[],
): Extract<CodebookFile, { state: 'readable' }> {
  const actors = readActors(root);
  const targets = readEntries(root, 'targets', 'id', ['label']);
  const stances = readStances(root);
  const ignore = readTexts(root, 'ignore');
  return {
    state: 'readable',
    codebook: {
      actors: actors.values,
      targets: targets.values.map(({ name, fields }) => ({
        id: name as TargetId,
        label: fields.label ?? name,
      })),
      stances: stances.values.length > 0 ? stances.values : defaultCodebook.stances,
      ignore: ignore.values.map(({ value }) => value),
    },
    problems: inOrder([
      ...problems,
      ...actors.problems,
      ...targets.problems,
      ...stances.problems,
      ...ignore.problems,
    ]),
  };
}
