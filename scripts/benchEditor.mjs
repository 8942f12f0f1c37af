// npm run bench:editor [-- --articles 10000]
import { continueWith } from './bootstrap.mjs';

await continueWith('./bench/editor.mjs', import.meta.url);
