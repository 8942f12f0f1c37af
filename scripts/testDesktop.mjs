// npm run test:desktop: the host suite in desktop VS Code, where there is a network and a display
import { continueWith } from './bootstrap.mjs';

await continueWith('./desktop/main.mjs', import.meta.url);
