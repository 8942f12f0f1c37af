// npm run train -- --texts FILE.jsonl
import { continueWith } from './bootstrap.mjs';

await continueWith('./train/main.mjs', import.meta.url);
