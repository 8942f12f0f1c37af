import assert from 'node:assert/strict';
import fc from 'fast-check';
import { outlineOf } from '../../src/core/handEditing/outline.ts';
import { recordsIn } from '../../src/core/handEditing/records.ts';
import { parseSidecar } from '../../src/core/sidecar/parseSidecar.ts';
import { readableParts } from '../../src/core/yaml/readableParts.ts';
import { readAnyYaml, readYaml } from '../../src/core/yaml/readYaml.ts';
import { slotAt } from '../../src/core/yaml/slot.ts';
import { handWritten } from '../unit/sidecar/handWritten.ts';
import { mutatedSidecar } from '../unit/sidecar/mutations.ts';
import { fuzz, seed, torn, yamlPieces } from './fuzz.ts';

const sidecar = fc.oneof(
  mutatedSidecar,
  torn(
    handWritten.map(({ text }) => text),
    yamlPieces,
  ),
  fc.array(fc.constantFrom(...yamlPieces), { maxLength: 60 }).map((parts) => parts.join('')),
);

describe(`sidecars that nobody wrote (seed ${seed})`, function () {
  this.timeout(120_000);

  it('are read the same in both ways, or refused with a place; help while typing never fails', () =>
    fuzz(
      fc.property(sidecar, fc.nat(), (text, at) => {
        const [quick, full] = [readYaml(text), readAnyYaml(text)];
        assert.equal(quick.state, full.state);
        const file = parseSidecar(text);
        for (const { span, message } of file.problems) {
          assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
          assert.ok(message.id !== undefined);
        }
        const root = readableParts(text);
        recordsIn(root);
        outlineOf('sidecar', root);
        slotAt(text, at % (text.length + 1));
        assert.equal(Object.keys(Object.prototype).length, 0);
      }),
    ));
});
