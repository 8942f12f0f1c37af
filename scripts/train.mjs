// npm run train -- --texts FILE.jsonl [--model clauses|quotations]
import { continueWith } from './bootstrap.mjs';

await continueWith('./train/main.mjs', import.meta.url);
