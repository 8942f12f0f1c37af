import assert from 'node:assert/strict';
import {
  actor,
  added,
  base,
  clean,
  dismissal,
  edited,
  first,
  merged,
  second,
  tagged,
} from './examples.ts';

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

  it('fit theirs in where all of it is indented', () => {
    const theirs = edited(base, ['opposes', 'supports'], ['status: open', 'status: done']);
    const both = edited(ours, ['opposes', 'supports'], ['status: open', 'status: done']);
    assert.equal(clean(ours, theirs.replaceAll(/^(?=.)/gm, '  ')), both);
  });

  it('are those of ours where both say the same in another style', () => {
    const one = edited(base, ['We were not asked.', 'We were never asked.']);
    const theirs = edited(
      base,
      ['"We were not asked."', "'We were never asked.'"],
      [
        '        after: ""\n        at: "5:1-5:19"\n',
        '        at: 5:1-5:19\n        kind:\n        after: ""\n',
      ],
      ['    actor: "Jon Rask"\n', ''],
    );
    assert.equal(clean(one, theirs), edited(one, ['    actor: "Jon Rask"\n', '']));
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

  it('have the line of theirs where it says the same with a comment', () => {
    const theirs = edited(base, ['"Mira Olsen"\n', '"Mira Olsen" # or Dahl?\n']);
    const both = edited(ours, ['"Mira Olsen"\n', '"Mira Olsen" # or Dahl?\n']);
    assert.equal(clean(ours, theirs), both);
    assert.equal(clean(theirs, ours), both);
  });

  it('have one blank line between records, and none above the first, wherever one came or went', () => {
    const atTop = edited(base, ['claims:\n', `claims:\n${added('tttttt', 1)}\n`]);
    const noted = edited(base, ['strength: 3', 'strength: 4']);
    assert.equal(clean(noted, atTop), edited(atTop, ['strength: 3', 'strength: 4']));
    const withoutFirst = edited(base, [`${first}\n`, '']);
    assert.equal(clean(noted, withoutFirst), edited(withoutFirst, ['strength: 3', 'strength: 4']));
  });

  it('keep a dismissal that is there twice', () => {
    const twice = `${base}\n${dismissal('Subscribe')}`;
    const theirs = edited(twice, ['opposes', 'supports']);
    const noted = edited(twice, ['strength: 3', 'strength: 4']);
    assert.equal(clean(noted, theirs), edited(theirs, ['strength: 3', 'strength: 4']));
  });

  it('hold the comment on a value that lost', () => {
    const one = edited(base, ['opposes', 'supports']);
    const theirs = edited(base, ['opposes', 'opposes # sure?']);
    assert.match(clean(one, theirs), /\n {4}# sure\?\n {4}stance: supports\n/);
    assert.match(clean(theirs, one), /\n {4}# sure\?\n {4}stance: supports\n/);
  });

  it('have no comment twice where a record stays whose comment its deletion left behind', () => {
    const kept = edited(base, ['strength: 3', 'strength: 4']);
    const left = edited(base, [`\n${second}`, '\n  # Heard it twice.\n']);
    for (const [ours, theirs] of [[left, kept] as const, [kept, left] as const]) {
      const { text } = merged(ours, theirs);
      assert.match(text, /# Heard it twice\.\n {2}- id: "bbbbbb"/);
      assert.equal(text.match(/Heard it twice/g)?.length, 1);
    }
  });

  it('have a comment that a deletion left above a record whose own, the same, was changed', () => {
    const asked = edited(base, ['  - id: "aaaaaa"', '  # Heard it twice.\n  - id: "aaaaaa"']);
    const changed = edited(asked, [second, second.replace('Heard it twice.', 'Sure.')]);
    const left = edited(asked, [`${first}\n`, '']);
    const both = '  # Heard it twice.\n  # Sure.\n';
    const text = edited(left, ['  # Heard it twice.\n  # Heard it twice.\n', both]);
    assert.equal(clean(changed, left, asked), text);
    assert.equal(clean(left, changed, asked), text);
  });

  it('have the comments above neighbours of which each side deleted one, even if they say the same', () => {
    const third = added('cccccc', 7);
    const said = (record: string) => `  # Check.\n${record.replace(/^ {2}#.*\n/, '')}`;
    const list = (...records: string[]) => `standpoint: 1\nclaims:\n${records.join('\n')}`;
    const from = list(said(first), said(second), third);
    const withoutFirst = list(`  # Check.\n${said(second)}`, third);
    const withoutSecond = list(said(first), `  # Check.\n${third}`);
    const withThird = list(said(first), said(second), said(third));
    const left = list(`  # Check.\n  # Check.\n${third}`);
    assert.equal(clean(withoutFirst, withoutSecond, from), left);
    assert.equal(clean(withoutSecond, withoutFirst, from), left);
    const both = list(said(first), `  # Check.\n${said(third)}`);
    assert.equal(clean(withoutSecond, withThird, from), both);
    assert.equal(clean(withThird, withoutSecond, from), both);
  });

  it('have no comment twice that stands above new records of both, and where both wrote it two', () => {
    const list = 'standpoint: 1\n\nclaims: []\n  # Read.\n';
    const with1 = (record: string) => `standpoint: 1\n\nclaims:\n  # Read.\n${record}`;
    const { text } = merged(with1(added('oooooo', 7)), with1(added('tttttt', 8)), list);
    assert.equal(text.match(/# Read\./g)?.length, 1);
    const none = 'standpoint: 1\n\nclaims: []\n';
    const both = merged(with1(added('oooooo', 7)), with1(added('tttttt', 8)), none);
    assert.equal(both.text.match(/# Read\./g)?.length, 2);
  });

  it('keep what stands above the first key where one side had only that', () => {
    const written = `# Read.\nstandpoint: 1\n\nclaims:\n${first}`;
    const { text } = merged('# Read.\n# Seen.\n', written, '# Read.\n');
    assert.equal(text, written.replace('# Read.\n', '# Read.\n# Seen.\n'));
  });

  it('begin as a document where one side has its marker', () => {
    const none = 'standpoint: 1\nclaims: []\n';
    const theirs = `---\n# New.\n${none}`;
    assert.equal(
      clean('claims: []\nstandpoint: 1\n', theirs, none),
      '---\n# New.\nclaims: []\nstandpoint: 1\n',
    );
  });
});
