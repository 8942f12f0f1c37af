// npm run accuracy [-- --gold FILE [--rare-names]]
import { continueWith } from './bootstrap.mjs';

await continueWith('./accuracy/main.mjs', import.meta.url);
