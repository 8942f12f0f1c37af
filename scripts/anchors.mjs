// npm run anchors -- --gold FILE [--claims NUMBER]
import { continueWith } from './bootstrap.mjs';

await continueWith('./anchors/main.mjs', import.meta.url);
