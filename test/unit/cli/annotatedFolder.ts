import { createAnchors } from '../../../src/core/anchor/create.ts';
import { ArticleText } from '../../../src/core/text/articleText.ts';
import { span } from '../../../src/core/text/span.ts';
import { Folder } from './folder.ts';

/** What the one claim of the articles says. */
export const quote = '“The port will open on Tuesday morning,”';

/** What the record of that claim says; `article` is what the sidecar says of the article. */
interface Said {
  readonly id?: string;
  readonly stance?: string;
  readonly target?: string;
  readonly article?: string;
}

/** The sidecar of an article with that claim: its record is on lines 4 to 11 where nothing is said of the article. */
export function sidecarOf(
  text: string,
  { id = 'aaaaaa', stance = 'supports', target = 'opening', article = '' }: Said = {},
): string {
  const start = text.indexOf(quote);
  const [anchor] = createAnchors(new ArticleText(text), [span(start, start + quote.length)]);
  const { before, after, at } = anchor!;
  return `standpoint: 1
${article}
claims:
  - id: "${id}"
    actor: "Amal Desh"
    stance: ${stance}
    target: "${target}"
    spans:
      - quote: ${JSON.stringify(quote)}
        before: ${JSON.stringify(before)}
        after: ${JSON.stringify(after)}
        at: "${at}"
`;
}

/** A folder with a codebook, and an article `a.txt` with its sidecar, which goes with the test. */
export function annotatedFolder(codebook: string, article: string, sidecar: string): Folder {
  const folder = new Folder();
  folder.write('standpoint.yaml', codebook);
  folder.write('a.txt', article);
  folder.write('a.txt.claims.yaml', sidecar);
  return folder;
}
