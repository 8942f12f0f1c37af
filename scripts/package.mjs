// npm run package: builds, and packs the VSIX into the repository's folder
import { continueWith } from './bootstrap.mjs';

await continueWith('./package/main.mjs', import.meta.url);
