const { readdirSync, readFileSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const esbuild = require('esbuild');

/** What stands around the core in the bundle. `src/starter/bundle.ts` looks for both. */
const before = '\nvar readCore = (function () { var module = {};\n';
const after = '\nreturn module.exports; });\n';

const core = path.join('src', 'core') + path.sep;

/**
 * Puts the core behind all else in the bundle, as a script of its own that runs when anything of it is used for the
 * first time: a window starts without, and the starter does not even let V8 read it. What is outside of the core
 * imports it as ever; the core imports nothing of what is outside.
 *
 * @returns {import('esbuild').Plugin}
 */
function coreApart(root) {
  return {
    name: 'core-apart',
    setup({ initialOptions, onResolve, onLoad, onEnd }) {
      const files = filesByName(root);
      onResolve({ filter: /\/core\// }, ({ importer }) =>
        path.relative(root, importer).startsWith(core)
          ? undefined
          : { path: 'core', namespace: 'core-apart' },
      );
      onLoad({ filter: /^core$/, namespace: 'core-apart' }, () => ({
        contents: onFirstUse,
      }));
      onEnd(async ({ errors, metafile }) => {
        if (errors.length > 0) return;
        const file = path.join(root, initialOptions.outfile);
        const { text, inputs } = await bundled(initialOptions, files);
        Object.assign(metafile.inputs, inputs);
        writeFileSync(file, readFileSync(file, 'utf8') + before + text + after);
      });
    },
  };
}

/**
 * A module that seems to export all of the core, and has the core run for the first of it that is asked for. From then
 * on the core is what this one inherits from, which V8 finds as quickly as what is its own. esbuild copies what a module
 * has for each file that imports it, of which there are 150, but not what it inherits.
 */
const onFirstUse = `
  const core = Object.create(
    new Proxy({}, {
      get: (_, name) => Object.setPrototypeOf(core, readCore().default)[name],
    }),
    { __esModule: { value: false } },
  );
  module.exports = Object.create(core);`;

/**
 * The core as a CommonJS module, with all that is asked for in one literal: there V8 finds it in a few nanoseconds, and
 * in what esbuild makes of exports not so soon.
 */
async function bundled(options, files) {
  const imports = [...files].map(([name, file]) => `import { ${name} } from './${file}';`);
  const contents = `${imports.join('\n')}\nexport default { ${[...files.keys()].join(', ')} };`;
  const { outputFiles, metafile } = await esbuild.build({
    ...options,
    entryPoints: undefined,
    stdin: { contents, resolveDir: options.absWorkingDir },
    plugins: [],
    sourcemap: false,
    write: false,
  });
  return { text: outputFiles[0].text, inputs: metafile.inputs };
}

/** What the other sources of the bundle import of the core, types aside, and the file that each is in. */
function filesByName(root) {
  const importers = readdirSync(path.join(root, 'src'), { recursive: true })
    .map((file) => path.join('src', file))
    .filter((file) => file.endsWith('.ts') && !/^src.(core|cli|starter)\b/.test(file));
  const files = new Map();
  for (const importer of importers) {
    for (const [name, of] of importsOfCore(readFileSync(path.join(root, importer), 'utf8'))) {
      const file = path.join(path.dirname(importer), of).replaceAll(path.sep, '/');
      if ((files.get(name) ?? file) !== file)
        throw new Error(`${importer}: two things of the core are called ${name}.`);
      files.set(name, file);
    }
  }
  return files;
}

function importsOfCore(source) {
  const imports = source.matchAll(/^(?:import|export)\s+([^;']*)\s+from '([./]+\/core\/[^']+)';/gm);
  return [...imports].flatMap(([statement, what, of]) => {
    if (what.startsWith('type ')) return [];
    const list = /^\{([^}]*)\}$/.exec(what)?.[1].split(',') ?? [''];
    const names = list.map((name) => name.trim()).filter((name) => !name.startsWith('type '));
    if (/,\s*\}$/.test(what)) names.pop();
    if (!names.every((name) => /^\w+$/.test(name)))
      throw new Error(`By its own name, please: ${statement}`);
    return names.map((name) => [name, of]);
  });
}

module.exports = { coreApart };
