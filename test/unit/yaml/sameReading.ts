import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseSidecar, sidecarIn } from '../../../src/core/sidecar/parseSidecar.ts';
import { readCanonical } from '../../../src/core/yaml/canonicalYaml.ts';
import { readAnyYaml, readYaml } from '../../../src/core/yaml/readYaml.ts';
import { handWritten } from '../sidecar/handWritten.ts';
import { mutatedSidecar } from '../sidecar/mutations.ts';
import { damagedSidecar, folderSidecar, writtenSidecar, yamlLines } from './canonicalTexts.ts';

/** Texts by their kind, and how many in a hundred at least are in the form that is read fast. */
const kinds: readonly (readonly [name: string, texts: fc.Arbitrary<string>, canonical: number])[] =
  [
    ['that Standpoint wrote', writtenSidecar, 90],
    ['of a generated folder', folderSidecar, 100],
    ['of both kinds with damage', damagedSidecar, 10],
    ['written by hand', handWritten.map(({ text }) => text), 0],
    ['written by hand with damage', mutatedSidecar, 0],
    ['of lines in the shape of YAML', yamlLines, 5],
    ['of any characters', fc.string({ unit: 'binary' }), 0],
  ];

/** Says for every kind of text that reading it fast, where that can be done, makes no difference. */
export function describeSameReading(numRuns: number): void {
  for (const [name, texts, canonical] of kinds) {
    it(`is read the same by the fast reader and by the library: ${numRuns} texts ${name}`, function () {
      this.timeout(numRuns * 100);
      let fast = 0;
      fc.assert(
        fc.property(texts, (text) => {
          if (readCanonical(text) !== undefined) fast += 1;
          const expected = readAnyYaml(text);
          assert.deepEqual(readYaml(text), expected);
          assert.deepEqual(parseSidecar(text), sidecarIn(text, expected));
        }),
        { numRuns },
      );
      assert.ok(fast * 100 >= canonical * numRuns, `${fast} of ${numRuns} were read fast`);
    });
  }
}
