// npm run bench [-- --texts FILE] [--only NAME,NAME]
import { continueWith } from './bootstrap.mjs';

await continueWith('./bench/main.mjs', import.meta.url);
