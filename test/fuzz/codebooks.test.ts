import assert from 'node:assert/strict';
import fc from 'fast-check';
import { defaultCodebook } from '../../src/core/codebook/codebook.ts';
import { parseCodebook } from '../../src/core/codebook/parseCodebook.ts';
import { analyse } from '../../src/core/engine/analyse.ts';
import { looseCodebook } from '../../src/core/handEditing/looseCodebook.ts';
import { namedPlaces } from '../../src/core/handEditing/names.ts';
import { readableParts } from '../../src/core/yaml/readableParts.ts';
import { handWrittenCodebook } from '../unit/codebook/handWrittenCodebook.ts';
import { fuzz, seed, torn, yamlPieces } from './fuzz.ts';

const article =
  '“We sail,” said Mara Lind. Vell of “Bo” Reyes told Pask’s crew that it was over.\n';
const codebook = torn(
  handWrittenCodebook.map(({ text }) => text),
  [...yamlPieces, '"__proto__"', 'merged_into: "Vell"', '"constructor"'],
);

describe(`codebooks that nobody wrote (seed ${seed})`, function () {
  this.timeout(120_000);

  it('are refused with a place, or read; articles are read with what they say', () =>
    fuzz(
      fc.property(codebook, (text) => {
        const file = parseCodebook(text);
        for (const { span } of file.problems) {
          assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
        }
        const { claims } = analyse(article, 'codebook' in file ? file.codebook : defaultCodebook);
        for (const { spans } of claims)
          for (const { start, end } of spans) assert.ok(start < end && end <= article.length);
        const root = readableParts(text);
        analyse(article, looseCodebook(root));
        namedPlaces('codebook', root);
        assert.equal(Object.keys(Object.prototype).length, 0);
      }),
    ));
});
