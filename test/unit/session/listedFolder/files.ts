import type { FileStamp } from '../../../../src/session/ports.ts';
import type { ArticleUri, CodebookUri, FileUri } from '../../../../src/session/uris.ts';
import { MemoryFiles } from '../memory.ts';

export const articles = ['a', 'b', 'c', 'd', 'sub/e', 'sub/f'].map(
  (name) => `file:///news/${name}.txt` as ArticleUri,
);

export const codebooks = [
  'file:///news/standpoint.yaml',
  'file:///news/sub/standpoint.yaml',
] as CodebookUri[];

export const texts = [
  '“The ferry must stay,” said Marta Vell.\n\nThe Harbour Board said that it would go.\n',
  '“Nobody asked the fishermen,” said Ada Brenn.\n\n“We were late,” said Ruta Holl.\n',
  'Nobody said a word.\n',
  '“The ferry must stay,” said Ada Brenn. “It is ours,” she added.\n',
];

/** One with details alone, one that cannot be read, one with a claim. */
export const sidecars = [
  'standpoint: 1\narticle:\n  date: "2031-01-01"\n  status: done\n',
  'standpoint: 1\nclaims: [\n',
  [
    'standpoint: 1',
    'claims:',
    '  - id: "aaaaaa"',
    '    actor: "Marta Vell"',
    '    stance: supports',
    '    target: ferry',
    '    spans:',
    '      - quote: "“The ferry must stay,”"',
    '        before: ""',
    '        after: " said Marta Vell."',
    '        at: "1:1-1:23"',
    '',
  ].join('\n'),
];

export const codebookTexts = [
  'standpoint: 1\nignore: ["Holl"]\n',
  [
    'standpoint: 1',
    'actors:',
    '  - name: Vell and Brenn',
    '    aliases: ["Marta Vell", "Ada Brenn"]',
    'targets:',
    '  - {id: ferry, label: "The ferry"}',
    '',
  ].join('\n'),
  'standpoint: 1\nstances: nonsense\n',
];

/** Things are counted round. */
export function nth<T>(things: readonly T[], number: number): T {
  return things[number % things.length] as T;
}

/** Files that know when they were written. */
export class DatedFiles extends MemoryFiles {
  readonly #written = new Map<FileUri, { readonly text: string; readonly modified: number }>();
  #now = 1;

  async stamp(uri: FileUri): Promise<FileStamp | undefined> {
    const text = this.texts.get(uri);
    if (text === undefined) return undefined;
    if (this.#written.get(uri)?.text !== text) {
      this.#now += 1;
      this.#written.set(uri, { text, modified: this.#now });
    }
    return { modified: this.#written.get(uri)?.modified ?? 0, size: text.length };
  }
}
