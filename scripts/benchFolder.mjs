// npm run bench:folder -- DIR [--articles N] [--seed N] [--moved PERCENT] …
import { continueWith } from './bootstrap.mjs';

await continueWith('./benchFolder/main.mjs', import.meta.url);
