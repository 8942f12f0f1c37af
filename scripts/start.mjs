// npm start [-- FOLDER] [--embedded]
import { continueWith } from './bootstrap.mjs';

await continueWith('./start/main.mjs', import.meta.url);
