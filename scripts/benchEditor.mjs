// npm run bench:editor [-- --articles 10000]
import { continueWith } from './bootstrap.mjs';

await continueWith('./bench/editorOnly.mjs', import.meta.url);
