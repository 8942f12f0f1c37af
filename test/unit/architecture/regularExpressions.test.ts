import assert from 'node:assert/strict';
import { type WrittenExpression, writtenExpressions } from './regularExpressions/collect.ts';
import { hardText } from './regularExpressions/hardness.ts';

/** What is bundled and never run on anybody's text, and what the packages would do in a browser of 2022. */
const notRun = [
  /^node_modules\/yaml\/.*\/(stringify|schema\/yaml-1\.1)\//, // YAML is never written by the library, nor read as 1.1
  /^node_modules\/yaml\/.*\/errors\.js$/, // `prettyErrors: false`
];
const fallbacks = ['/[ \\t]+$/', '/^[ \\t]+|[ \\t]+$/g'];

/** What is made of parts: as it is written, and as it may be at run time, at worst. */
const made: Readonly<Record<string, readonly RegExp[]>> = {
  "`[\\\\u00ad\\\\u200b-\\\\u200d\\\\u2060\\\\ufeff]+|\\\\s+|[-\\\\u2010-\\\\u2015\\\\u2212]+|\\`\\`|''|…|` + `[${doubleMarks}${singleMarks}]|[^\\\\p{M}]\\\\p{M}+`, 'gu'":
    [
      /[\u00ad\u200b-\u200d\u2060\ufeff]+|\s+|[-\u2010-\u2015\u2212]+|``|''|…|[“”„‟«»″‘’‚‛′]|[^\p{M}]\p{M}+/gu,
    ],
  "`${before}${pattern}${after}`, 'giu'": [
    /(?<![\p{L}\p{N}])a(?![\p{L}\p{M}\p{N}])/giu,
    /(?<![\p{L}\p{N}])a\s+a\s+a\s+a\s+b(?![\p{L}\p{M}\p{N}])/giu,
    /"\s+"\s+'/giu,
    /(?<![\p{L}\p{N}])ß\s+é(?![\p{L}\p{M}\p{N}])/giu,
  ],
  "`^ {1,${-by}}`, 'gm'": [/^ {1,1}/gm, /^ {1,5000}/gm],
  "`^${attributesLine.replace(/[*.]/g, '\\\\$&')}\\\\r?\\\\n?`, 'gm'": [
    /^\*\.claims\.yaml merge=standpoint\r?\n?/gm,
  ],
  "`(?:(?:[ \\\\t\\\\r]*\\\\n)* {${column + 1}}[ \\\\t]*#[^\\\\n]*\\\\n?)*`, 'y'": [
    /(?:(?:[ \t\r]*\n)* {1}[ \t]*#[^\n]*\n?)*/y,
    /(?:(?:[ \t\r]*\n)* {300}[ \t]*#[^\n]*\n?)*/y,
  ],
  "`^ {${column}}(?=[^\\\\s#-][^:\\\\n]*:(?:\\\\s|$))`, 'gm'": [
    /^ {0}(?=[^\s#-][^:\n]*:(?:\s|$))/gm,
    /^ {300}(?=[^\s#-][^:\n]*:(?:\s|$))/gm,
  ],
  "`^ {${column}}-(?=\\\\s)`, 'gm'": [/^ {0}-(?=\s)/gm, /^ {300}-(?=\s)/gm],
  // The library's, in its full form; that of Safari before 16.4 is another.
  "'^[ \\t]+|(?<![ \\t])[ \\t]+$', 'g'": [/^[ \t]+|(?<![ \t])[ \t]+$/g],
  "'(?<![ \\t])[ \\t]+$'": [/(?<![ \t])[ \t]+$/],
};

function literal({ written }: WrittenExpression): RegExp {
  const end = written.lastIndexOf('/');
  return new RegExp(written.slice(1, end), written.slice(end + 1));
}

describe('the regular expressions of what ships', function () {
  this.timeout(120_000);

  let all: readonly WrittenExpression[] = [];
  before(() => {
    const isRun = ({ file }: WrittenExpression) => !notRun.some((place) => place.test(file));
    all = writtenExpressions().filter(isRun);
  });

  it('are found', () => {
    assert.ok(all.filter(({ file }) => file.startsWith('src/')).length > 120, `${all.length}`);
    assert.ok(all.some(({ file }) => file.startsWith('node_modules/yaml/')));
  });

  it('are literals, or listed here with what they may become', () => {
    const parts = all.filter(({ isLiteral }) => !isLiteral).map(({ written }) => written);
    assert.deepEqual([...new Set(parts)].sort(), Object.keys(made).sort());
  });

  it('take linear time on the worst texts that can be made from them', () => {
    const literals = all.filter(
      ({ isLiteral, written }) => isLiteral && !fallbacks.includes(written),
    );
    const expressions = new Map(literals.map((one) => [one.written, one.file]));
    const hard = [
      ...[...expressions].map(
        ([written, file]) => [file, literal({ written, file, isLiteral: true })] as const,
      ),
      ...Object.values(made).flatMap((several) => several.map((one) => ['made', one] as const)),
    ].flatMap(([file, expression]) => {
      const text = hardText(expression);
      return text === undefined ? [] : [`${file}: ${expression} on ${text}`];
    });
    assert.deepEqual(hard, []);
  });

  for (const bad of [/(a+)+b/, /\s+$/, /"(?:[^"\\]|\\.)*"/]) {
    it(`would be found if they took longer, like ${bad}`, () => {
      assert.notEqual(hardText(bad), undefined);
    });
  }
});
