import assert from 'node:assert/strict';
import { readCanonical } from '../../../src/core/yaml/canonicalYaml.ts';
import { describeSameReading } from './sameReading.ts';

/** Milliseconds of the processor, the least of some tries: what else the machine does makes it more. */
function leastTime(act: () => unknown): number {
  return Math.min(
    ...Array.from({ length: 3 }, () => {
      const before = process.cpuUsage();
      act();
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    }),
  );
}

/** What might make a reader go back and forth: a beginning, and what is repeated behind it. */
const hostile: readonly (readonly [name: string, head: string, unit: string])[] = [
  ['one endless word', '', 'a'],
  ['one endless text', 'a: "', 'x'],
  ['endless escapes', 'a: "', '\\"'],
  ['endless indentation', 'a:\n', ' '],
  ['empty lines', 'a:', '\n'],
  ['a key again and again', '', 'a:\n'],
  ['keys in keys', '', 'a:\n  b:\n'],
  ['items', 'a:\n', '  - b: c\n'],
  ['items that stop', 'a:\n', '  - b: c\n  -\n'],
  ['dashes', 'a:\n', '  - '],
  ['colons', 'a', ':'],
];

describe('YAML as Standpoint writes it', () => {
  describeSameReading(300);

  it('may have no line break at its end, empty lines, lists that are empty and values that are null', () => {
    const root = readCanonical('\n\na:\n\n  - b: null\n    c:\n\n\nd: []\ne: x-1');
    assert.deepEqual(
      root?.entries.map(({ key, value }) => [key, value.kind]),
      [
        ['a', 'list'],
        ['d', 'list'],
        ['e', 'text'],
      ],
    );
  });

  it('is nothing else, for which the library is asked', () => {
    const others = [
      ...['', '\n', 'a', '# c\na: x\n', 'a: x # c\n', "a: 'x'\n", 'a: x y\n', 'a: [x]\n', 'a: ~\n'],
      ...[
        'a:  x\n',
        'a: x \n',
        'a : x\n',
        '"a": x\n',
        '- a: x\n',
        'a:\n- b: x\n',
        'a:\n    b: x\n',
      ],
      ...[
        'a: x\r\n',
        '\ufeffa: x\n',
        'a:\tx\n',
        'a: "\u2028"\n',
        '---\na: x\n',
        'a: &b x\n',
        ' a: x\n',
      ],
      ...['a: x\na: x\n', 'a: x\n  b: x\n', 'a: "\\x41"\n', 'a: "x" \n', 'a: "x', '<<<<<<< ours\n'],
    ];
    assert.deepEqual(
      others.filter((text) => readCanonical(text) !== undefined),
      [],
    );
  });

  for (const [name, head, unit] of hostile) {
    it(`is told from ${name} in linear time`, function () {
      this.timeout(60_000);
      const [short, long] = [1_000_000, 4_000_000].map((length) => {
        const text = head + unit.repeat(length / unit.length);
        return leastTime(() => readCanonical(text));
      });
      assert.ok(long! <= 10 * short! + 50, `${short} ms for a million characters, ${long} for 4`);
    });
  }
});
