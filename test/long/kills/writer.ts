// Decides without end, from a decision of some number on, and says after each that it is made.
import { writeSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Session } from '../../../src/session/session.ts';
import type { ArticleUri } from '../../../src/session/uris.ts';
import { decideNumber } from './decisions.ts';
import { piecewisePorts } from './piecewise.ts';

const [, , address = '', first = ''] = process.argv;
const article = address as ArticleUri;
const session = new Session(await piecewisePorts(path.dirname(fileURLToPath(article))));
await session.refresh(article);
writeSync(1, 'ready\n');
for (let number = Number(first); ; number += 1) {
  await decideNumber(session, article, number);
  writeSync(1, `${number}\n`);
}
