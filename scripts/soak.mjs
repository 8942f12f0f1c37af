// npm run soak [-- --minutes N] [--seed N]: random work in a real VS Code for ten minutes, or as many as named
import { continueWith } from './bootstrap.mjs';

await continueWith('./soak/main.mjs', import.meta.url);
