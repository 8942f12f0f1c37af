// Builds what ships (the extension, the command line) and the host suite that never ships.
//   node esbuild.js [--production]
// Production: minified and without source maps, the form that is tested, packaged and started.
const { existsSync, readFileSync, readdirSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const esbuild = require('esbuild');
const { coreApart } = require('./scripts/build/coreApart.cjs');

const production = process.argv.includes('--production');

const shipped = {
  absWorkingDir: __dirname,
  bundle: true,
  format: 'cjs',
  minify: production,
  sourcemap: production ? false : 'linked',
  logLevel: 'warning',
};

/** One file serves `main` and `browser`: for the platform `browser` a Node built-in does not resolve. */
const extension = {
  ...shipped,
  entryPoints: ['src/extension.ts'],
  outfile: 'dist/extension.js',
  platform: 'browser',
  target: 'es2023',
  external: ['vscode'],
  plugins: [coreApart(__dirname), withVscodeOnce(), inAscii()],
};

/**
 * esbuild writes all but regular expressions in ASCII; there, `\\u` says the same. A text of ASCII alone is read in
 * a fifth of the time, and takes half of the memory, in every window.
 */
function inAscii() {
  return {
    name: 'in-ascii',
    setup(build) {
      build.onEnd(({ errors }) => {
        if (errors.length > 0) return;
        const file = path.join(__dirname, 'dist/extension.js');
        const escaped = readFileSync(file, 'utf8').replace(
          /[^\0-\x7f]/g,
          (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
        );
        writeFileSync(file, escaped);
      });
    },
  };
}

/**
 * Gets VS Code's API once for the bundle and not once for each file that uses it, of which there are 170: an extension
 * host looks up who asks every time.
 */
function withVscodeOnce() {
  return {
    name: 'vscode-once',
    setup(build) {
      build.onResolve({ filter: /^vscode$/ }, ({ namespace }) =>
        namespace === 'vscode-once'
          ? { path: 'vscode', external: true }
          : { path: 'vscode', namespace: 'vscode-once' },
      );
      build.onLoad({ filter: /^vscode$/, namespace: 'vscode-once' }, () => ({
        contents: `export const { ${vscodeNames().join(', ')} } = require('vscode');`,
      }));
    },
  };
}

/** What the sources import of VS Code's API, types aside. */
function vscodeNames() {
  const files = readdirSync(path.join(__dirname, 'src'), { recursive: true }).filter((file) =>
    file.endsWith('.ts'),
  );
  const imports = files.flatMap((file) => [
    ...readFileSync(path.join(__dirname, 'src', file), 'utf8').matchAll(
      /^import \{([^}]*)\} from 'vscode';/gm,
    ),
  ]);
  const names = imports.flatMap(([, list]) => list.split(',').map((name) => name.trim()));
  return [...new Set(names.filter((name) => /^\w+$/.test(name)))].sort();
}

/** What Node's extension host starts: it runs the one file from code that V8 has made of it before. */
const starter = {
  ...shipped,
  entryPoints: ['src/starter/main.ts'],
  outfile: 'dist/starter.js',
  platform: 'node',
  target: 'node20',
  external: ['vscode'],
};

/** `node dist/cli.js`, for whatever Node the user has from 20 on. */
const commandLine = {
  ...shipped,
  entryPoints: ['src/cli/main.ts'],
  outfile: 'dist/cli.js',
  platform: 'node',
  target: 'node20',
  banner: { js: '#!/usr/bin/env node' },
};

/** What of the command line the extension installs as git's merge driver, without the engine. */
const mergeDriver = {
  ...commandLine,
  entryPoints: ['src/cli/driverMain.ts'],
  outfile: 'dist/mergeDriver.js',
};

/** A Mocha suite that runs inside an extension host, Node or web worker; readable in stack traces. */
const hostSuite = (name, builtIns = []) => ({
  absWorkingDir: __dirname,
  bundle: true,
  format: 'cjs',
  platform: 'browser',
  target: 'es2023',
  external: ['vscode', ...builtIns],
  sourcemap: 'inline',
  logLevel: 'warning',
  outfile: `out/test/${name}.js`,
  stdin: {
    contents: hostSuiteEntry(name),
    resolveDir: path.join(__dirname, 'test', name),
    sourcefile: `${name}Suite.ts`,
    loader: 'ts',
  },
  plugins: [withoutNode()],
  define: { 'process.env.NODE_DEBUG': 'undefined', global: 'globalThis' },
});

/** `run.ts` first, since it sets up `describe` and `it`; then every spec there is, none of them listed by hand. */
function hostSuiteEntry(name) {
  const specs = readdirSync(path.join(__dirname, 'test', name), { recursive: true })
    .filter((file) => file.endsWith('.spec.ts'))
    .map((file) => file.split(path.sep).join('/'))
    .sort();
  if (specs.length === 0) throw new Error(`No specs in test/${name}: the suite would be empty.`);
  const imports = specs.map((spec) => `import './${spec}';`);
  return ["export { run } from '../host/run.ts';", ...imports].join('\n');
}

/**
 * What the suite needs in a web worker as well: `node:assert/strict` in the words of the `assert` package,
 * and Mocha's browser build, a classic script in a package that says it holds modules.
 */
function withoutNode() {
  return {
    name: 'without-node',
    setup(build) {
      build.onResolve({ filter: /^(node:assert\/strict|mocha)$/ }, ({ path }) => ({
        path,
        namespace: 'without-node',
      }));
      build.onLoad({ filter: /assert/, namespace: 'without-node' }, () => ({
        contents: "module.exports = require('assert/').strict;",
        resolveDir: __dirname,
      }));
      build.onLoad({ filter: /mocha/, namespace: 'without-node' }, () => ({
        contents: readFileSync(require.resolve('mocha/mocha.js'), 'utf8'),
      }));
    },
  };
}

/** What tags in an extension host until that is killed. */
const killedHost = {
  ...hostSuite('longHost'),
  stdin: undefined,
  entryPoints: ['test/killedHost/tagForever.ts'],
  outfile: 'out/test/killedHost.js',
};

const suites = [
  hostSuite('host'),
  hostSuite('longHost', ['node:fs/promises', 'node:path']),
  hostSuite('soak', ['node:v8', 'node:vm']),
  killedHost,
];
const bundles = [extension, starter, commandLine, mergeDriver, ...suites].filter(
  (bundle) => bundle.stdin || existsSync(path.join(__dirname, bundle.entryPoints[0])),
);

/** Packages of others that are in a bundle, by the files that it was made of. */
function packagesIn({ inputs }) {
  const names = Object.keys(inputs).map(
    (file) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1],
  );
  return new Set(names.filter((name) => name !== undefined));
}

/** The licences of what ships inside the bundles, for who gets them. A package without one stops the build. */
function writeLicences(results) {
  const ships = results.filter((_, index) => bundles[index].outfile.startsWith('dist/'));
  const names = new Set(ships.flatMap(({ metafile }) => [...packagesIn(metafile)]));
  const texts = [...names].sort().map((name) => {
    const { version, license } = require(
      path.join(__dirname, 'node_modules', name, 'package.json'),
    );
    const text = readFileSync(path.join(__dirname, 'node_modules', name, 'LICENSE'), 'utf8');
    return `${name} ${version} (${license})\n\n${text.trim()}\n`;
  });
  const introduction = 'Standpoint contains these packages, each under its own licence.\n';
  writeFileSync(
    path.join(__dirname, 'dist/licences.txt'),
    [introduction, ...texts].join(`\n${'-'.repeat(80)}\n\n`),
  );
}

Promise.all(bundles.map((bundle) => esbuild.build({ ...bundle, metafile: true })))
  .then(writeLicences)
  .catch((error) => {
    process.exitCode = 1;
    if (error.errors === undefined) console.error(error); // esbuild has printed what is wrong else
  });
