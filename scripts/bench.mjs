// npm run bench [-- --texts FILE]
import { continueWith } from './bootstrap.mjs';

await continueWith('./bench/main.mjs', import.meta.url);
