import assert from 'node:assert/strict';
import fc from 'fast-check';
import { changeHeader } from '../../../src/core/sidecar/changeHeader.ts';
import {
  insertClaims,
  insertDismissals,
  type PlacedClaim,
  type PlacedDismissal,
} from '../../../src/core/sidecar/editSidecar.ts';
import type { ReadableSidecar } from '../../../src/core/sidecar/parseSidecar.ts';
import type { RecordId } from '../../../src/core/sidecar/record.ts';
import { applyEdits, type TextEdit } from '../../../src/core/text/span.ts';
import { articleFiles, largeFolder } from '../../bench/folder/articleFiles.ts';
import { words } from '../sidecar/handWritten.ts';
import { mutated } from '../sidecar/mutations.ts';
import { readable } from '../sidecar/readable.ts';

const anchor = fc.record(
  { quote: words.filter((text) => text !== ''), before: words, after: words, at: words },
  { requiredKeys: ['quote', 'before', 'after'] },
);
const claim = fc.record(
  {
    actor: words,
    stance: fc.oneof(words, fc.constantFrom('opposes', 'no', 'null', 'a-b')),
    target: words,
    by: words,
    note: words,
    anchors: fc.array(anchor, { minLength: 1, maxLength: 3 }),
  },
  { requiredKeys: ['anchors'] },
);

/** Sidecars that Standpoint wrote from nothing, with all that is awkward in their texts. */
export const writtenSidecar: fc.Arbitrary<string> = fc
  .record({
    claims: fc.array(claim, { maxLength: 5 }),
    dismissed: fc.array(anchor, { maxLength: 3 }),
    isDone: fc.boolean(),
  })
  .map(({ claims, dismissed, isDone }) => {
    const named = claims.map(
      (claim, place): PlacedClaim => ({ claim: { id: `id${place}` as RecordId, ...claim }, place }),
    );
    const placed = dismissed.map((anchor, place): PlacedDismissal => ({ anchor, place }));
    const withClaims = edited('', (file) => insertClaims('', file, named, () => undefined));
    const withBoth = edited(withClaims, (file) =>
      insertDismissals(withClaims, file, placed, () => undefined),
    );
    return isDone ? edited(withBoth, (file) => statusEdits(withBoth, file)) : withBoth;
  });

function edited(text: string, edits: (file: ReadableSidecar) => readonly TextEdit[]): string {
  return applyEdits(text, edits(readable(text)));
}

function statusEdits(text: string, file: ReadableSidecar): readonly TextEdit[] {
  const edit = changeHeader(text, file, { status: 'done' });
  return edit.state === 'possible' ? edit.edits : assert.fail('a status cannot be written');
}

/** Sidecars of a generated folder. */
export const folderSidecar: fc.Arbitrary<string> = fc
  .tuple(fc.nat(9999), fc.nat(6))
  .map(([number, claims]) => articleFiles({ ...largeFolder, claims }, number).sidecar ?? '');

/** Both with bytes and lines deleted, inserted and swapped. */
export const damagedSidecar: fc.Arbitrary<string> = mutated(
  fc.oneof(writtenSidecar, folderSidecar).map((text) => Buffer.from(text)),
);

const key = fc.constantFrom('a', 'b', 'c', 'id', 'spans', 'null', '__proto__', '_x1', 'claims');
const oddKey = fc.constantFrom(
  '"a"',
  'a b',
  '2a',
  'é',
  '<<',
  '? a',
  '&k a',
  '*a',
  '[a]',
  'a-b',
  '',
);
const plain = fc.constantFrom('x', 'no', '017', 'null', '1', 'a-b', '"q"', '"a\\nb"', '[]', '""');
const odd = fc.constantFrom(
  ...[
    '~',
    'a b',
    ' x',
    'x ',
    'x # c',
    '"x" # c',
    '# c',
    "'q'",
    '|',
    '>-',
    '{}',
    '[ ]',
    '[a]',
    '{a: b}',
  ],
  ...[
    '&a x',
    '*a',
    '!t x',
    '- x',
    'a: b',
    '"a',
    'a"',
    '"a"b"',
    '"\\x41"',
    '"\\N"',
    '"\\u12"',
    '"\\ud800"',
  ],
  ...[
    '"\\/"',
    '"a\tb"',
    '"a\u2028b"',
    '"a\u0085b"',
    '"a\ufeffb"',
    '-',
    '-1',
    '.5',
    '"\\"',
    '"\\\\"',
    '?',
    '%a',
  ],
);
const rarely = <T>(usual: fc.Arbitrary<T>, unusual: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 40, arbitrary: usual }, { weight: 1, arbitrary: unusual });

/** Lines in the shape of YAML, mostly as Standpoint would indent them, with oddities strewn in. */
export const yamlLines: fc.Arbitrary<string> = fc
  .array(
    fc.record({
      step: rarely(fc.constantFrom(-4, -2, 0, 0, 0, 0, 2), fc.constantFrom(-3, -1, 1, 3, 4, 20)),
      dash: rarely(fc.constantFrom('', '', '', '- '), fc.constantFrom('-', '-  ', '- - ', '# ')),
      key: rarely(key, oddKey),
      colon: rarely(fc.constant(':'), fc.constantFrom('', ' :', '::', ':\t')),
      value: rarely(fc.oneof(plain, fc.constant(undefined)), odd),
      end: rarely(
        fc.constantFrom('\n', '\n', '\n\n'),
        fc.constantFrom('\r\n', '\n  \n', '', '\r', ' \n'),
      ),
    }),
    { maxLength: 12 },
  )
  .map((lines) => {
    let indent = 0;
    return lines
      .map(({ step, dash, key: name, colon, value, end }, index) => {
        indent = index === 0 ? 0 : Math.max(0, indent + step);
        const line =
          ' '.repeat(indent) + dash + name + colon + (value === undefined ? '' : ` ${value}`);
        if (dash === '- ') indent += 2;
        return line + end;
      })
      .join('');
  });
