// npm run pictures: what a user sees, as PNGs in out/pictures
import { continueWith } from './bootstrap.mjs';

await continueWith('./pictures/main.mjs', import.meta.url);
