// npm test [-- --only STAGE,…]
import { continueWith } from './bootstrap.mjs';

await continueWith('./test/main.mjs', import.meta.url);
