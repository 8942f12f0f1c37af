import assert from 'node:assert/strict';
import { parseSidecar } from '../../../src/core/sidecar/parseSidecar.ts';
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

describe('merging two versions of a sidecar', () => {
  it('takes what each side changed in one record, field by field', () => {
    const ours = edited(base, [actor, tagged('supports', 'ana')]);
    const theirs = edited(base, ['"Mira Olsen"', '"Mira Olsen-Dahl"']);
    const both = edited(ours, ['"Mira Olsen"', '"Mira Olsen-Dahl"']);
    assert.equal(clean(ours, theirs), both);
    assert.equal(clean(theirs, ours), both);
  });

  it('takes a removed field from either side', () => {
    const ours = edited(base, ['    actor: "Jon Rask"\n', '']);
    const theirs = edited(base, ['opposes', 'supports']);
    assert.equal(clean(ours, theirs), edited(ours, ['opposes', 'supports']));
    assert.equal(clean(theirs, ours), edited(ours, ['opposes', 'supports']));
  });

  it('takes records that both added at one place, each behind a blank line, by their places', () => {
    const [ours, theirs] = [added('oooooo', 4), added('tttttt', 3)].map((record) =>
      edited(base, [`${first}\n`, `${first}\n${record}\n`]),
    );
    assert.ok(ours !== undefined && theirs !== undefined);
    const both = edited(base, [
      `${first}\n`,
      `${first}\n${added('tttttt', 3)}\n${added('oooooo', 4)}\n`,
    ]);
    assert.equal(clean(ours, theirs), both);
    assert.equal(clean(theirs, ours), both);
  });

  it('takes the same record from both once, with what each decided on it', () => {
    const empty = 'standpoint: 1\n\nclaims: []\n';
    const seeded = `standpoint: 1\n\nclaims:\n${first}`;
    const ours = edited(seeded, [actor, tagged('supports', 'ana')]);
    const theirs = edited(seeded, [actor, `${actor}    note: "why?"\n`]);
    assert.equal(clean(seeded, ours, empty), ours);
    assert.equal(
      clean(ours, theirs, ''),
      edited(ours, ['by: "ana"\n', 'by: "ana"\n    note: "why?"\n']),
    );
  });

  describe('decides a stance with its target and who took it', () => {
    const ours = edited(base, [actor, tagged('supports', 'ana')]);

    it('together: a stance of one and a target of the other are never mixed', () => {
      const one = edited(base, ['opposes', 'supports']);
      const other = edited(base, ['target: "bridge"', 'target: "ferry"']);
      const [disagreement] = merged(one, other).disagreements;
      assert.deepEqual(disagreement, {
        place: { in: 'claim', id: 'bbbbbb', quote: 'We were not asked.' },
        field: 'stance',
        ours: { stance: 'supports', target: 'bridge', by: 'eve' },
        theirs: { stance: 'opposes', target: 'ferry', by: 'eve' },
      });
    });

    it('for the first name in the alphabet where both took the same', () => {
      const theirs = edited(base, [actor, tagged('supports', 'luc')]);
      assert.equal(clean(ours, theirs), ours);
      assert.equal(clean(theirs, ours), ours);
    });

    it('for the shorter of two names that begin alike, capital or not', () => {
      for (const name of ['ana b', 'Ana b', 'Zoe', 'b']) {
        const theirs = edited(base, [actor, tagged('supports', name)]);
        assert.equal(clean(ours, theirs), ours);
        assert.equal(clean(theirs, ours), ours);
      }
    });

    it('for the one who has a name', () => {
      const theirs = edited(ours, ['    by: "ana"\n', '']);
      assert.equal(clean(ours, theirs), ours);
      assert.equal(clean(theirs, ours), ours);
    });

    it('not at all where they differ: both stand in conflict markers', () => {
      const theirs = edited(base, [actor, tagged('opposes', 'luc')]);
      const merge = merged(ours, theirs);
      assert.equal(merge.isOpen, true);
      assert.equal(
        merge.text,
        edited(ours, [
          tagged('supports', 'ana'),
          `${actor}<<<<<<< ours
    stance: supports
    target: "bridge"
    by: "ana"
=======
    stance: opposes
    target: "bridge"
    by: "luc"
>>>>>>> theirs
`,
        ]),
      );
      const file = parseSidecar(merge.text);
      assert.ok(file.state === 'unreadable' && file.problems[0].code === 'conflict-markers');
    });

    it('as somebody chooses, and still names the disagreement', () => {
      const theirs = edited(base, [actor, tagged('opposes', 'luc')]);
      assert.equal(merged(ours, theirs, base, 'ours').text, ours);
      const chosen = merged(ours, theirs, base, 'theirs');
      assert.equal(chosen.text, theirs);
      assert.deepEqual([chosen.isOpen, chosen.disagreements.length], [false, 1]);
    });
  });

  it('asks about an actor, a note and an unknown key that both changed to something else', () => {
    for (const [field, from] of [
      ['actor', 'actor: "Jon Rask"'],
      ['strength', 'strength: 3'],
    ] as const) {
      const ours = edited(base, [from, `${field}: one`]);
      const theirs = edited(base, [from, `${field}: two`]);
      const [disagreement, ...others] = merged(ours, theirs).disagreements;
      assert.deepEqual(others, []);
      assert.deepEqual(
        [disagreement?.field, disagreement?.ours, disagreement?.theirs],
        [field, { [field]: 'one' }, { [field]: 'two' }],
      );
    }
    const note = (text: string) => edited(base, [actor, `${actor}    note: "${text}"\n`]);
    assert.deepEqual(merged(note('a'), note('b')).disagreements[0]?.ours, { note: 'a' });
  });

  it('asks about a field that one removed and the other changed', () => {
    const ours = edited(base, ['    actor: "Jon Rask"\n', '']);
    const theirs = edited(base, ['"Jon Rask"', '"Jo Rask"']);
    for (const without of [ours, edited(base, ['actor: "Jon Rask"', 'actor:'])]) {
      const [disagreement] = merged(without, theirs).disagreements;
      assert.deepEqual([disagreement?.ours, disagreement?.theirs], [{}, { actor: 'Jo Rask' }]);
    }
  });

  describe('where a record was deleted', () => {
    const without = edited(base, [`\n${second}`, '']);

    it('lets it go if the other side left it alone', () => {
      const theirs = edited(base, [actor, tagged('supports', 'luc')]);
      const both = edited(without, [actor, tagged('supports', 'luc')]);
      assert.equal(clean(without, theirs), both);
      assert.equal(clean(theirs, without), both);
    });

    it('lets it go if it only moved with the text', () => {
      const moved = edited(
        base,
        ['at: "5:1-5:19"', 'at: "7:1-7:19"'],
        ['before: "he said: "', 'before: "h"'],
      );
      assert.equal(clean(without, moved), without);
      assert.equal(clean(moved, without), without);
    });

    it('keeps what the other side changed in it, and names it', () => {
      const place = { in: 'claim', id: 'bbbbbb', quote: 'We were not asked.' };
      const changes: readonly (readonly [string, string])[] = [
        ['opposes', 'supports'],
        ['We were not asked.', 'We were never asked.'],
        ['strength: 3', 'strength: 4 # sure'],
        ['  # Heard it twice.\n', '  # Heard it thrice.\n'],
      ];
      for (const change of changes) {
        const theirs = edited(base, change);
        const merge = merged(without, theirs);
        assert.equal(merge.text, theirs);
        const quote = change[1].startsWith('We') ? change[1] : place.quote;
        assert.deepEqual(merge.kept, [{ place: { ...place, quote }, deletedBy: 'ours' }]);
        const other = merged(theirs, without);
        assert.equal(other.text, theirs);
        assert.deepEqual(other.kept[0]?.deletedBy, 'theirs');
      }
    });

    it('lets it go where the other side only indented it anew', () => {
      const from = `standpoint: 1\nclaims:\n${first}\n${second}`;
      const none = 'standpoint: 1\nclaims: []\n';
      const theirs = edited(from, ['opposes', 'supports']).replaceAll(/^ {2}/gm, '');
      const merge = merged(none, theirs, from);
      assert.deepEqual(
        merge.kept.map(({ place }) => place.in === 'claim' && place.id),
        ['bbbbbb'],
      );
      assert.ok(!merge.text.includes('aaaaaa'));
    });

    it('leaves an empty list where none is left', () => {
      const all = `standpoint: 1\nclaims:\n${first}\n${second}`;
      const one = `standpoint: 1\nclaims:\n${first}`;
      const other = `standpoint: 1\nclaims:\n${second}`;
      assert.equal(clean(one, other, all), 'standpoint: 1\nclaims: []\n');
    });
  });

  describe('where the words of a claim moved', () => {
    const place = '        at: "5:1-5:19"\n';

    it('takes the new place beside a new stance', () => {
      const ours = edited(base, ['opposes', 'supports']);
      const theirs = edited(base, [place, '        at: "9:1-9:19"\n']);
      assert.equal(clean(ours, theirs), edited(ours, [place, '        at: "9:1-9:19"\n']));
    });

    it('takes one place, the same for both people, where both moved', () => {
      const ours = edited(base, [place, '        at: "9:1-9:19"\n']);
      const theirs = edited(base, [place, '        at: "7:1-7:19"\n']);
      assert.equal(clean(ours, theirs), theirs);
      assert.equal(clean(theirs, ours), theirs);
    });

    it('takes changed words rather than another place', () => {
      const ours = edited(base, [place, '        at: "4:1-4:19"\n']);
      const theirs = edited(base, ['We were not asked.', 'We were never asked.']);
      assert.equal(clean(ours, theirs), theirs);
      assert.equal(clean(theirs, ours), theirs);
    });

    it('asks where both have other words', () => {
      const ours = edited(base, ['We were not asked.', 'We were not']);
      const theirs = edited(base, ['We were not asked.', 'not asked.']);
      const [disagreement] = merged(ours, theirs).disagreements;
      assert.deepEqual(
        [disagreement?.field, disagreement?.ours],
        ['spans', { spans: 'We were not' }],
      );
    });
  });

  it('asks about the whole of two records that got one id by hand', () => {
    const record = (words: string) =>
      `standpoint: 1\nclaims:\n${added('c1', 3)}`.replace('Words', words);
    const merge = merged(record('Some'), record('Other'), 'standpoint: 1\n');
    assert.equal(merge.disagreements[0]?.field, 'record');
    assert.match(merge.text, /Some of c1(.|\n)*Other of c1/);
  });

  it('asks about the whole of a record in braces, unless both say the same', () => {
    const braces = (stance: string, rest: string) =>
      `standpoint: 1\nclaims:\n  - {id: c1, stance: ${stance}, spans: [{quote: "No."}]}\n${rest}`;
    const from = braces('unclear', '');
    const [ours, theirs] = [braces('supports', ''), braces('opposes', '')];
    assert.equal(merged(ours, theirs, from).disagreements[0]?.field, 'record');
    assert.equal(merged(ours, theirs, from, 'theirs').text, theirs);
    const same = braces('"supports"', '# Sure.\n');
    assert.equal(clean(ours, same, from), braces('supports', '# Sure.\n'));
  });

  it('takes dismissals as a set', () => {
    const ours = edited(base, [dismissal('Subscribe'), dismissal('Crew only')]);
    const theirs = `${base}\n${dismissal('Sign in')}`;
    const both = merged(ours, theirs).text;
    const quotes = parseSidecar(both);
    assert.ok(quotes.state === 'readable');
    assert.deepEqual(
      quotes.sidecar.dismissed.map(({ quote }) => quote),
      ['Crew only', 'Sign in'],
    );
    assert.deepEqual(merged(theirs, ours).disagreements, []);
  });

  it('takes a list that only one side has', () => {
    const none = 'standpoint: 1\n';
    const ours = `standpoint: 1\n\nclaims:\n${first}`;
    const theirs = `standpoint: 1\n\ndismissed:\n${dismissal('Subscribe')}`;
    const both = `standpoint: 1\n\nclaims:\n${first}\ndismissed:\n${dismissal('Subscribe')}`;
    assert.equal(clean(ours, theirs, none), both);
    assert.equal(merged(theirs, ours, none).kept.length, 0);
  });

  it('takes the head of the article key by key', () => {
    const ours = edited(base, ['status: open', 'status: done']);
    const theirs = edited(base, ['"Norvik bridge"\n', '"Norvik bridge"\n  outlet: "Post"\n']);
    assert.equal(clean(ours, theirs), edited(theirs, ['status: open', 'status: done']));
    const other = edited(base, ['status: open', 'status: checked']);
    const merge = merged(ours, other);
    assert.deepEqual(merge.disagreements, [
      {
        place: { in: 'article' },
        field: 'status',
        ours: { status: 'done' },
        theirs: { status: 'checked' },
      },
    ]);
    assert.match(
      merge.text,
      /<<<<<<< ours\n {2}status: done\n=======\n {2}status: checked\n>>>>>>> theirs\n\nclaims:/,
    );
  });

  it('takes an article that one side, or each, has marked done in a head of its own', () => {
    const none = `standpoint: 1\n\nclaims:\n${first}`;
    const done = edited(none, ['standpoint: 1\n', 'standpoint: 1\narticle:\n  status: done\n']);
    const tag = edited(none, [actor, tagged('supports', 'ana')]);
    const both = edited(done, [actor, tagged('supports', 'ana')]);
    assert.equal(clean(done, tag, none), both);
    assert.equal(clean(tag, done, none), both);
    assert.equal(clean(done, both, none), both);
    const titled = edited(none, ['standpoint: 1\n', 'standpoint: 1\narticle:\n  title: "Ferry"\n']);
    assert.match(clean(titled, done, none), /article:\n {2}title: "Ferry"\n {2}status: done\n\n/);
  });
});
