// node scripts/train/quotations.mjs --texts FILE.jsonl [--lines even|odd]
import { continueWith } from '../bootstrap.mjs';

await continueWith('./quotations/main.mjs', import.meta.url);
