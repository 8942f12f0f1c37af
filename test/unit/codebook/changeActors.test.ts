import assert from 'node:assert/strict';
import fc from 'fast-check';
import { actorIndex } from '../../../src/core/codebook/actors.ts';
import type { Codebook } from '../../../src/core/codebook/codebook.ts';
import { mergeActor } from '../../../src/core/codebook/mergeActor.ts';
import { parseCodebook } from '../../../src/core/codebook/parseCodebook.ts';
import { addAlias, listActor, renameActor } from '../../../src/core/codebook/renameActor.ts';
import { splitActor } from '../../../src/core/codebook/splitActor.ts';
import { inEnglish } from '../../../src/core/messages/message.ts';
import type { PossibleEdits } from '../../../src/core/text/possibleEdits.ts';
import { applyEdits } from '../../../src/core/text/span.ts';
import { freshNames, handWrittenCodebook, type MeantActor } from './handWrittenCodebook.ts';

const text = [
  '# Who is who.',
  'standpoint: 1',
  '',
  'actors:',
  '  - name: "Marta Vell"   # harbour master',
  '    aliases: ["Vell", "the harbour master"]',
  '    kind: person',
  '  - {name: "Joren Pask", aliases: [Pask]}',
  '  - name: Ferry Crews',
  '    aliases:',
  '      - "FCU"   # since May',
  '      - the union',
  '  - name: "Pask the younger"',
  '    merged_into: "Joren Pask"',
  '',
  'targets:',
  '  - {id: "dam"}',
  '',
].join('\n');

function edited(edits: PossibleEdits, before = text): string {
  assert.ok(edits.state === 'possible', edits.state === 'refused' ? inEnglish(edits.reason) : '');
  return applyEdits(before, edits.edits);
}

function reason(edits: PossibleEdits): string {
  return edits.state === 'refused' ? inEnglish(edits.reason) : assert.fail('not refused');
}

function read(of: string): Codebook {
  const file = parseCodebook(of);
  assert.ok(file.state === 'readable', of);
  return file.codebook;
}

describe('renaming an actor', () => {
  it('keeps the old name as an alias and changes in no other line', () => {
    assert.equal(
      edited(renameActor(text, 'Marta Vell', 'Marta Vell-Osk')),
      text
        .replace('"Marta Vell"', '"Marta Vell-Osk"')
        .replace('master"]', 'master", "Marta Vell"]'),
    );
  });

  it('swaps name and alias where the new name is one of its aliases', () => {
    assert.equal(
      edited(renameActor(text, 'Marta Vell', 'Vell')),
      text.replace('"Vell"', '"Marta Vell"').replace('name: "Marta Vell"', 'name: "Vell"'),
    );
  });

  it('works in braces and in lists of lines', () => {
    assert.equal(
      edited(renameActor(text, 'Joren Pask', 'J. Pask')),
      text.replace(
        '{name: "Joren Pask", aliases: [Pask]}',
        '{name: "J. Pask", aliases: [Pask, "Joren Pask"]}',
      ),
    );
    assert.equal(
      edited(renameActor(text, 'FCU', 'Ferry Union')),
      text
        .replace('name: Ferry Crews', 'name: "Ferry Union"')
        .replace('      - the union\n', '      - the union\n      - "Ferry Crews"\n'),
    );
  });

  it('lists an actor that is not listed yet, as the others are written', () => {
    assert.equal(
      edited(renameActor(text, 'Owen', 'Owen Strand')),
      text.replace(
        'merged_into: "Joren Pask"\n',
        'merged_into: "Joren Pask"\n  - name: "Owen Strand"\n    aliases: ["Owen"]\n',
      ),
    );
  });

  it('begins a codebook where there is none', () => {
    assert.equal(
      edited(renameActor('', 'Owen', 'Owen Strand'), ''),
      'standpoint: 1\n\nactors:\n  - name: "Owen Strand"\n    aliases: ["Owen"]\n',
    );
  });

  it('still finds what was merged into it', () => {
    const codebook = read(edited(renameActor(text, 'Joren Pask', 'J. Pask')));
    assert.equal(actorIndex(codebook).canonicalName('Pask the younger'), 'J. Pask');
  });

  it('refuses the name of another actor, and none', () => {
    assert.match(reason(renameActor(text, 'Marta Vell', 'Joren Pask')), /another actor/);
    assert.match(reason(renameActor(text, 'Marta Vell', 'pask')), /already means “Joren Pask”/);
    assert.match(reason(renameActor(text, 'Owen', 'Vell')), /already means “Marta Vell”/);
    assert.match(reason(renameActor(text, 'Marta Vell', ' ')), /needs a name/);
  });

  it('changes nothing where the name is the same', () => {
    assert.deepEqual(renameActor(text, 'Vell', 'Marta Vell'), { state: 'possible', edits: [] });
  });
});

describe('merging actors', () => {
  it('says so at the actor that is merged, and nowhere else', () => {
    assert.equal(
      edited(mergeActor(text, 'Ferry Crews', 'Marta Vell')),
      text.replace('- the union\n', '- the union\n    merged_into: "Marta Vell"\n'),
    );
  });

  it('follows the merges of the other to their end', () => {
    const merged = edited(mergeActor(text, 'Marta Vell', 'Pask the younger'));
    assert.equal(
      merged,
      text.replace('    kind: person\n', '    kind: person\n    merged_into: "Joren Pask"\n'),
    );
  });

  it('takes along who was merged before', () => {
    const index = actorIndex(read(edited(mergeActor(text, 'Joren Pask', 'Vell'))));
    assert.equal(index.canonicalName('Pask the younger'), 'Marta Vell');
  });

  it('lists both where neither is listed', () => {
    assert.ok(
      edited(mergeActor(text, 'the boss', 'Owen Strand')).includes(
        '  - name: "Owen Strand"\n  - name: "the boss"\n    merged_into: "Owen Strand"\n',
      ),
    );
  });

  it('refuses to run in a circle', () => {
    assert.match(reason(mergeActor(text, 'Joren Pask', 'Pask the younger')), /one actor already/);
    assert.match(reason(mergeActor(text, 'Vell', 'Marta Vell')), /one actor already/);
    assert.match(reason(mergeActor(text, 'Owen', 'owen')), /one actor already/);
  });

  it('refuses where it would have no effect, since an actor is in a circle already', () => {
    const circle =
      'standpoint: 1\nactors:\n  - {name: A, merged_into: B}\n  - {name: B, merged_into: A}\n';
    assert.match(reason(mergeActor(circle, 'A', 'B')), /see Problems/);
  });
});

describe('an alias', () => {
  it('goes behind the others', () => {
    assert.equal(
      edited(addAlias(text, 'Pask the younger', 'young Pask')),
      text.replace('"Pask the younger"\n', '"Pask the younger"\n    aliases: ["young Pask"]\n'),
    );
  });

  it('is refused where it means somebody else', () => {
    assert.match(reason(addAlias(text, 'Marta Vell', 'FCU')), /already means “Ferry Crews”/);
  });

  it('changes nothing where it means that actor already, through a merge too', () => {
    for (const alias of ['VELL', 'marta vell']) {
      assert.deepEqual(addAlias(text, 'Marta Vell', alias), { state: 'possible', edits: [] });
    }
    assert.deepEqual(addAlias(text, 'Pask', 'Pask the younger'), { state: 'possible', edits: [] });
  });
});

describe('listing an actor', () => {
  it('writes all that is known of it', () => {
    const actor = { name: 'Osk', aliases: ['the town'], kind: 'state', group: 'Halmora' } as const;
    assert.ok(
      edited(listActor(text, actor)).includes(
        '  - name: "Osk"\n    aliases: ["the town"]\n    kind: state\n    group: "Halmora"\n\ntargets:',
      ),
    );
  });

  it('does nothing for one that is listed, and refuses an alias of another', () => {
    const listed = listActor(text, { name: 'Marta Vell', aliases: [] });
    assert.deepEqual(listed, { state: 'possible', edits: [] });
    assert.match(reason(listActor(text, { name: 'Vell', aliases: [] })), /already means/);
  });
});

describe('splitting an actor', () => {
  it('makes an actor of an alias', () => {
    const split = edited(splitActor(text, 'the union', []));
    assert.doesNotMatch(split, /- the union/);
    assert.match(split, / {2}- name: "the union"\n\ntargets/);
  });

  it('gives it the names that go with it', () => {
    const split = edited(splitActor(text, 'Ilse Vell', ['Vell', 'the harbour master']));
    assert.match(split, /aliases: \[\]\n {4}kind: person/);
    assert.match(split, / {2}- name: "Ilse Vell"\n {4}aliases: \["Vell", "the harbour master"\]\n/);
  });

  it('undoes a merge', () => {
    assert.equal(
      edited(splitActor(text, 'Pask the younger', [])),
      text.replace('    merged_into: "Joren Pask"\n', ''),
    );
    const index = actorIndex(read(edited(splitActor(text, 'Piet', ['Pask the younger']))));
    assert.equal(index.canonicalName('Pask the younger'), 'Piet');
  });

  it('adds to one that is listed', () => {
    const split = edited(splitActor(text, 'Ferry Crews', ['Vell']));
    assert.match(split, / {6}- the union\n {6}- "Vell"\n/);
  });

  it('refuses the name of an actor that nobody merged', () => {
    assert.match(reason(splitActor(text, 'Ilse', ['Joren Pask'])), /another actor/);
  });
});

describe('a codebook that cannot be read', () => {
  it('is not changed', () => {
    for (const broken of [
      'actors: [',
      'standpoint: 2\n',
      '<<<<<<< ours\n',
      '- a\n',
      'actors: 3\n',
    ]) {
      assert.equal(renameActor(broken, 'A', 'B').state, 'refused', broken);
      assert.equal(splitActor(broken, 'A', []).state, 'refused', broken);
    }
  });
});

describe('a codebook written by hand', function () {
  this.timeout('20s');

  const pick = <T>(list: readonly T[], seed: number) => list[seed % list.length];
  const actorsOf = (of: string) =>
    read(of).actors.map(({ name, aliases, group, mergedInto }) => ({
      name,
      aliases,
      ...(group && { group }),
      ...(mergedInto && { merged_into: mergedInto }),
    }));
  const plain = (actors: readonly MeantActor[]) => actors.map((actor) => ({ ...actor }));
  /** Nothing of what an author put there is gone, in whatever order. */
  const keeps = (of: string, keepsakes: readonly string[]) => {
    const count = (keepsake: string) => of.split(keepsake).length;
    for (const keepsake of keepsakes) {
      assert.ok(count(keepsake) > keepsakes.filter((one) => one === keepsake).length, of);
    }
  };

  it('is read as it is meant', () => {
    fc.assert(
      fc.property(handWrittenCodebook, (hand) => {
        assert.deepEqual(actorsOf(hand.text), plain(hand.actors));
      }),
    );
  });

  it('has one actor renamed, whatever it is written like', () => {
    fc.assert(
      fc.property(
        handWrittenCodebook,
        fc.nat(),
        fc.constantFrom(...freshNames),
        (hand, seed, to) => {
          const actor = pick(hand.actors, seed);
          fc.pre(actor !== undefined);
          const renamed = edited(renameActor(hand.text, actor.name, to), hand.text);
          assert.deepEqual(
            actorsOf(renamed).map((one) => ({ ...one, aliases: [...one.aliases].sort() })),
            plain(hand.actors).map((one) => ({
              ...one,
              ...(one === actor || one.name === actor.name ? { name: to } : {}),
              ...(one.merged_into === actor.name ? { merged_into: to } : {}),
              aliases: [...one.aliases, ...(one.name === actor.name ? [one.name] : [])].sort(),
            })),
          );
          keeps(renamed, hand.keepsakes);
        },
      ),
    );
  });

  it('lists, merges and splits off actors and is what it was but for them', () => {
    fc.assert(
      fc.property(
        handWrittenCodebook,
        fc.nat(),
        fc.constantFrom(...freshNames),
        (hand, seed, name) => {
          const listed = edited(listActor(hand.text, { name, aliases: ['1', '2'] }), hand.text);
          const added = { name, aliases: ['1', '2'] };
          assert.deepEqual(actorsOf(listed), [...plain(hand.actors), added]);
          keeps(listed, hand.keepsakes);
          const free = hand.actors.filter(({ merged_into }) => merged_into === undefined);
          const actor = pick(free, seed);
          fc.pre(actor !== undefined);
          const merged = edited(mergeActor(listed, actor.name, name), listed);
          keeps(merged, hand.keepsakes);
          assert.deepEqual(
            actorsOf(merged),
            actorsOf(listed).map((one) =>
              one.name === actor.name ? { ...one, merged_into: name } : one,
            ),
          );
          const split = edited(splitActor(merged, actor.name, []), merged);
          assert.equal(split, listed);
        },
      ),
    );
  });

  it('gives up any of its aliases', () => {
    fc.assert(
      fc.property(
        handWrittenCodebook,
        fc.nat(),
        fc.constantFrom(...freshNames),
        (hand, seed, name) => {
          const aliases = hand.actors.flatMap((actor) => actor.aliases);
          const gone = aliases.filter((_alias, index) => ((seed >> index) & 1) === 1);
          const split = edited(splitActor(hand.text, name, gone), hand.text);
          keeps(split, hand.keepsakes);
          assert.deepEqual(actorsOf(split), [
            ...plain(hand.actors).map((actor) => ({
              ...actor,
              aliases: actor.aliases.filter((alias) => !gone.includes(alias)),
            })),
            { name, aliases: gone },
          ]);
        },
      ),
    );
  });

  it('is changed in the lines of the actor alone', () => {
    fc.assert(
      fc.property(handWrittenCodebook, fc.nat(), (hand, seed) => {
        const actor = pick(hand.actors, seed);
        fc.pre(actor !== undefined);
        const edits = addAlias(hand.text, actor.name, 'also this');
        const aliased = edited(edits, hand.text);
        const others = (of: string) =>
          of.split(/\r?\n/).filter((line) => !line.includes('also this'));
        const lines = others(hand.text);
        const missing = others(aliased).filter((line) => !lines.includes(line));
        // Nothing else is new; the line that the alias came to is the only one that may be gone.
        assert.deepEqual(missing, []);
        assert.ok(lines.length - others(aliased).length <= 1, aliased);
      }),
    );
  });
});
