import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

const given = ['Marta', 'Owen', 'Ada', 'Idris', 'Petra', 'Joren', 'Ruta', 'Bram', 'Lena', 'Milo'];
const first = ['Vell', 'Strand', 'Brenn', 'Toll', 'Holl', 'Pask', 'Kell', 'Sall', 'Ostr', 'Dast'];
const last = ['er', 'in', 'ow', 'land', 'mark', 'sen', 'ling', 'ford', 'wick', 'by'];

/** The name of an actor by its number, of which there are a thousand. */
export function actorName(number) {
  const [one, two, three] = [
    number % 10,
    Math.floor(number / 10) % 10,
    Math.floor(number / 100) % 10,
  ];
  return `${given[one]} ${first[two]}${last[three]}`;
}

/**
 * Writes a folder with so many claims in articles of a hundred each, all stored, two thirds of them tagged.
 * Every actor speaks in several articles.
 */
export async function writeLargeFolder(folder, { claims, actors }) {
  await mkdir(folder, { recursive: true });
  for (let article = 0; article * 100 < claims; article += 1) {
    const file = path.join(folder, `article-${String(article).padStart(3, '0')}.txt`);
    const said = Array.from({ length: 100 }, (_, at) => claimAt(article * 100 + at, at, actors));
    await writeFile(file, said.map(({ text }) => `${text}\n`).join('\n'));
    await writeFile(
      `${file}.claims.yaml`,
      `standpoint: 1\n\nclaims:\n${said.map(({ record }) => record).join('\n')}`,
    );
  }
}

function claimAt(number, at, actors) {
  const actor = actorName((number * 7) % actors);
  const quote = `“Gate ${number} of the harbour stays as it is,”`;
  const stance =
    number % 3 === 0 ? '' : `    stance: ${number % 3 === 1 ? 'opposes' : 'supports'}\n`;
  return {
    text: `${quote} said ${actor}.`,
    record: `  - id: "${(at + 1000).toString(32).padStart(6, 'a')}"\n    actor: "${actor}"\n${stance}    spans:\n      - quote: "${quote}"\n        before: ""\n        after: " said ${actor}."\n        at: "${2 * at + 1}:1-${2 * at + 1}:${quote.length + 1}"\n`,
  };
}
