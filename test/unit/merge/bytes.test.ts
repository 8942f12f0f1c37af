import assert from 'node:assert/strict';
import { actor, added, base, clean, edited, merged, tagged } from './examples.ts';

describe('the bytes of a merge', () => {
  const ours = edited(base, [actor, tagged('supports', 'ana')]);

  it('are those of ours in line ends, byte-order mark and an open last line', () => {
    const theirs = edited(base, ['opposes', 'supports']);
    const both = edited(ours, ['opposes', 'supports']);
    const dressed = (text: string) => `\ufeff${text.trimEnd().replaceAll('\n', '\r\n')}`;
    assert.equal(clean(dressed(ours), theirs), dressed(both));
    assert.equal(clean(ours, dressed(theirs)), both);
  });

  it('keep the style of every line that theirs did not change', () => {
    const style: readonly (readonly [string, string])[] = [
      ['    actor: "Jon Rask"\n', "    actor:   'Jon Rask'   # odd\n\n"],
      ['strength: 3', 'strength: [1,   2]'],
      ['claims:', 'claims:   # all of them'],
    ];
    const theirs = edited(base, ['opposes', 'supports']);
    const odd = edited(base, ...style);
    assert.equal(clean(odd, theirs), edited(odd, ['opposes', 'supports']));
  });

  it('fit theirs into the indentation of ours', () => {
    const narrow = (text: string) => {
      const [head = '', records = ''] = text.split('claims:');
      return `${head}claims:${records.replaceAll(/^ {2}/gm, '')}`;
    };
    const more = [
      '  # Heard',
      `${added('tttttt', 4)}
  # Heard`,
    ] as const;
    const theirs = edited(base, ['opposes', 'supports'], more);
    const both = edited(ours, ['opposes', 'supports'], more);
    assert.equal(clean(ours, narrow(theirs)), both);
    assert.equal(clean(narrow(ours), theirs), narrow(both));
  });

  it('hold the comments of both sides', () => {
    const one = edited(
      ours,
      ['# Read with care.', '# Read with care!'],
      ['  - id: "aaaaaa"', '  # Ours asks.\n  - id: "aaaaaa"'],
    );
    const theirs = edited(
      base,
      ['    actor: "Mira Olsen"', '    # Theirs asks.\n    actor: "Mira Olsen" # or Dahl?'],
      ['  - id: "aaaaaa"', '  # Theirs notes.\n  - id: "aaaaaa"'],
      ['standpoint: 1', 'standpoint: 1 # first'],
    );
    const { text } = merged(one, theirs);
    for (const comment of [
      'care!',
      'Ours asks.',
      'Theirs asks.',
      'or Dahl?',
      'Theirs notes.',
      'first',
    ]) {
      assert.ok(text.includes(comment), `${comment}\n${text}`);
    }
  });

  it('hold the comment on a value that lost', () => {
    const one = edited(base, ['opposes', 'supports']);
    const theirs = edited(base, ['opposes', 'opposes # sure?']);
    assert.match(clean(one, theirs), /\n {4}# sure\?\n {4}stance: supports\n/);
    assert.match(clean(theirs, one), /\n {4}# sure\?\n {4}stance: supports\n/);
  });
});
