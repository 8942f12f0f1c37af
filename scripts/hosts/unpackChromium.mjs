import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { cache, inRepository } from '../repository.mjs';
import { Refused } from '../resources.mjs';
import { makeOnce } from './cachedFolder.mjs';
import { runCommand } from './command.mjs';

/**
 * The Chromium of the npm package `@sparticuz/chromium`, unpacked into the cache folder, and the
 * environment it needs: its own libraries, and fonts from npm, so that pictures are alike everywhere.
 */
export async function unpackChromium(resources) {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Refused(
      'Set CHROME_PATH to a Chrome or Chromium: the bundled one is for Linux on x64.',
    );
  }
  const manifest = inRepository('node_modules/@sparticuz/chromium/package.json');
  const { version } = JSON.parse(await readFile(manifest, 'utf8'));
  const home = path.join(cache, `chromium-${version}`);
  await makeOnce(resources, home, async (part, folder) => {
    console.log(`Unpacking Chromium ${version} from npm, once`);
    await unpackInto(part, folder);
    await writeFile(path.join(folder, 'fonts.conf'), fontConfiguration);
  });
  return {
    executablePath: path.join(home, 'chromium'),
    env: {
      LD_LIBRARY_PATH: path.join(home, 'al2023/lib'),
      FONTCONFIG_FILE: path.join(home, 'fonts.conf'),
      XDG_CACHE_HOME: path.join(home, 'cache'),
    },
  };
}

/** The package unpacks into the temporary folder, whatever lies there: so a process of its own gets its own. */
function unpackInto(resources, folder) {
  const script = "import('@sparticuz/chromium').then(({ default: it }) => it.executablePath())";
  return runCommand(resources, 'unpacking', process.execPath, ['--eval', script], {
    cwd: inRepository(),
    // The name of a Lambda runtime makes it unpack the libraries that a bare Linux lacks.
    env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
  });
}

/** Open Sans comes with this Chromium; it has neither a fixed-width face nor the symbols of the stances. */
const fontConfiguration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <dir prefix="relative">../../node_modules/dejavu-fonts-ttf/ttf</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
  <alias><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>
  <alias><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
  <alias><family>serif</family><prefer><family>DejaVu Serif</family></prefer></alias>
</fontconfig>
`;
