import { quoted } from '../../../src/core/yaml/writeString.ts';
import { mostSpeakers, speaker } from './names.ts';
import { topics } from './topics.ts';

/** The codebook of a generated folder: all targets, and every fifth of those who speak in it. */
export function codebookText(speakers: number): string {
  const count = Math.min(speakers, mostSpeakers);
  const listed = Array.from({ length: Math.ceil(count / 5) }, (_, at) => speaker(at * 5));
  const lines = [
    'standpoint: 1',
    'actors:',
    ...listed.flatMap(({ name, kind }) => [`  - name: ${quoted(name)}`, `    kind: ${kind}`]),
    'targets:',
    ...topics.flatMap(({ id, label }) => [`  - id: ${quoted(id)}`, `    label: ${quoted(label)}`]),
  ];
  return `${lines.join('\n')}\n`;
}
