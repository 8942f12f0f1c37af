import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ArticleClaims } from '../../../src/core/corpus/articleClaims.ts';
import { type Grouping, levelsOf } from '../../../src/core/corpus/grouping.ts';
import type { CorpusNode } from '../../../src/core/corpus/nodes.ts';
import { sortings } from '../../../src/core/corpus/ordering.ts';
import type { ActorRef } from '../../../src/core/engine/analysis.ts';
import { message } from '../../../src/core/messages/message.ts';
import { errorAt } from '../../../src/core/text/problem.ts';
import { span } from '../../../src/core/text/span.ts';
import type { CorpusView } from '../../../src/session/claimList/claimList.ts';
import { brenn, official, orphaned, stored, suggested, vell } from '../corpus/claims.ts';
import { largeCorpus } from '../corpus/largeCorpus.ts';
import { follow, listOf } from '../corpus/listOf.ts';

const groupings = Object.keys(levelsOf) as Grouping[];
const shouted: ActorRef = { kind: 'name', name: 'MARTA\u00a0VELL' };

/** The rows of a list, inner ones indented. */
function rows(
  articles: readonly ArticleClaims<string>[],
  view: Partial<CorpusView> = {},
): readonly string[] {
  return listOf(articles, view)
    .rows()
    .flatMap((node) => rowsOf(node, ''));
}

function rowsOf(node: CorpusNode<string>, indent: string): readonly string[] {
  if (node.type === 'claim') return [`${indent}${node.claim.quote}`];
  if (node.type === 'sidecar') return [`${indent}cannot read that of ${node.of}`];
  const inner = node.children.flatMap((child) => rowsOf(child, `${indent}  `));
  return [`${indent}${nameOf(node.subject)} ${node.count}/${node.untagged}`, ...inner];
}

function nameOf(subject: Extract<CorpusNode<string>, { type: 'group' }>['subject']): string {
  if (subject.by === 'check') return 'to check';
  if (subject.by === 'further') return `${subject.rows} more`;
  if (subject.by === 'actor') return subject.actor?.name ?? 'nobody';
  if (subject.by === 'article') return subject.article;
  if (subject.by === 'stance') return subject.stance?.label ?? subject.id ?? 'untagged';
  return subject.label || 'no target';
}

describe('the claims of a folder, by actor', () => {
  it('join a name over all articles, whatever its case and spaces', () => {
    const articles = [
      { article: 'a', claims: [suggested('one', vell)] },
      { article: 'b', claims: [suggested('two', shouted)] },
    ];
    assert.deepEqual(rows(articles), [
      'Marta Vell 2/2',
      '  a 1/1',
      '    one',
      '  b 1/1',
      '    two',
    ]);
  });

  it('keep a role to its article', () => {
    const articles = [
      { article: 'a', claims: [suggested('one', official)] },
      { article: 'b', claims: [suggested('two', official)] },
    ];
    const nodes = listOf(articles).rows();
    assert.equal(new Set(nodes.map(({ id }) => id)).size, 2);
  });

  it('come with the most claims first, then by name, those without an actor last', () => {
    const claims = [
      suggested('x'),
      suggested('y'),
      suggested('1', vell),
      suggested('2', brenn),
      suggested('3', official),
      suggested('4', official),
    ];
    const heads = rows([{ article: 'a', claims }]).filter((row) => !row.startsWith(' '));
    assert.deepEqual(heads, [
      'senior official 2/2',
      'Ada Brenn 1/1',
      'Marta Vell 1/1',
      'nobody 2/2',
    ]);
  });
});

describe('the claims of a folder', () => {
  const bridge = stored('close it', { stance: 'opposes', target: 'bridge' }, vell);
  const harbour = stored('widen it', { stance: 'supports', target: 'harbour' }, brenn);
  const strange = stored('who knows', { stance: 'doubts' }, brenn);
  const open = suggested('an open one', vell);
  const articles = [
    { article: 'a', date: '2026-03-02', claims: [open, bridge] },
    { article: 'b', date: '2026-05-01', claims: [strange, harbour] },
    { article: 'c', claims: [suggested('undated')] },
  ];

  it('are listed by stance and actor, those that are not tagged last', () => {
    assert.deepEqual(rows(articles, { grouping: 'stance', sorting: 'name' }), [
      'doubts 1/1',
      '  Ada Brenn 1/1',
      '    who knows',
      'Opposes 1/0',
      '  Marta Vell 1/0',
      '    close it',
      'Supports 1/0',
      '  Ada Brenn 1/0',
      '    widen it',
      'untagged 2/2',
      '  Marta Vell 1/1',
      '    an open one',
      '  nobody 1/1',
      '    undated',
    ]);
  });

  it('are listed by target and actor, those about no target last', () => {
    const heads = rows(articles, { grouping: 'target' }).filter((row) => !row.startsWith(' '));
    assert.deepEqual(heads, ['About bridge 1/0', 'About harbour 1/0', 'no target 3/3']);
  });

  it('are listed by article in the order of its text', () => {
    const listed = rows(articles, { grouping: 'article' });
    assert.deepEqual(listed.slice(0, 3), ['a 2/1', '  an open one', '  close it']);
  });

  it('are listed flat: as they stand, by their words, or with the latest articles first', () => {
    const flat = (sorting: CorpusView['sorting']) => rows(articles, { grouping: 'none', sorting });
    const asTheyStand = ['an open one', 'close it', 'who knows', 'widen it', 'undated'];
    assert.deepEqual(flat('place'), asTheyStand);
    assert.deepEqual(flat('count'), asTheyStand);
    assert.deepEqual(flat('name'), ['an open one', 'close it', 'undated', 'who knows', 'widen it']);
    assert.deepEqual(flat('date'), ['who knows', 'widen it', 'an open one', 'close it', 'undated']);
  });

  it('come in groups by the place of their first claim, or by their latest article', () => {
    const heads = (sorting: CorpusView['sorting']) =>
      rows(articles, { sorting }).filter((row) => !row.startsWith(' '));
    assert.deepEqual(heads('place'), ['Marta Vell 2/1', 'Ada Brenn 2/1', 'nobody 1/1']);
    assert.deepEqual(heads('date'), ['Ada Brenn 2/1', 'Marta Vell 2/1', 'nobody 1/1']);
  });

  it('are counted, whatever is left out', () => {
    const view = {
      grouping: 'actor',
      sorting: 'count',
      filter: { stances: ['supports'] },
    } as const;
    assert.deepEqual(listOf(articles, view).counts, { total: 5, shown: 1, untagged: 3 });
  });

  it('have ids of which no two are equal, in every grouping', () => {
    for (const grouping of groupings) {
      const ids: string[] = [];
      const take = (node: CorpusNode<string>): void => {
        ids.push(node.id);
        if (node.type === 'group') node.children.forEach(take);
      };
      listOf(articles, { grouping }).rows().forEach(take);
      assert.equal(new Set(ids).size, ids.length, grouping);
    }
  });
});

const problem = errorAt(span(0, 1), 'conflict-markers', message('unresolved-conflicts'));
const fault = { problem, at: { line: 1, column: 1 } };

describe('a list made after another', () => {
  const before = largeCorpus({ articles: 20, claims: 400, actors: 40 });
  const [first, ...others] = before;
  assert.ok(first);
  const tagged = stored('a new one', { stance: 'opposes' }, brenn);
  const changes = {
    'a claim is tagged': [{ ...first, claims: [tagged, ...first.claims.slice(1)] }, ...others],
    'an article goes': others,
    'an article is done': [{ ...first, isDone: true }, ...others],
    'an article cannot be read': [
      {
        ...first,
        claims: [],
        fault,
      },
      ...others,
    ],
    'nothing changes': before,
  };

  it('is what it would be without that', () => {
    for (const grouping of groupings) {
      for (const [what, after] of Object.entries(changes)) {
        const view = { grouping, sorting: 'name', filter: {} } as const;
        const list = listOf(before, view);
        rowsAndIds(list.rows()); // All groups are opened.
        const now = rowsAndIds(follow(list, after).rows());
        assert.deepEqual(now, rowsAndIds(listOf(after, view).rows()), what);
      }
    }
  });

  it('is what it would be without that after whatever changes, in every grouping and order', () => {
    const who = [undefined, vell, brenn, official, shouted];
    const claim = fc
      .record({
        words: fc.constantFrom('one', 'two', 'three', 'four'),
        actor: fc.constantFrom(...who),
        stance: fc.constantFrom(undefined, 'opposes', 'supports', 'doubts'),
        isLost: fc.boolean(),
      })
      .map(({ words, actor, stance, isLost }) => {
        if (isLost) return orphaned(words, actor);
        return stance === undefined ? suggested(words, actor) : stored(words, { stance }, actor);
      });
    const articleOf = (name: string) =>
      fc.record({
        article: fc.constant(name),
        date: fc.constantFrom('2026-01-01', '2026-02-01'),
        isDone: fc.boolean(),
        claims: fc.uniqueArray(claim, { selector: ({ key }) => key, maxLength: 4 }),
      });
    const someOf = (names: readonly string[]) =>
      fc
        .tuple(...names.map((name) => fc.option(articleOf(name), { nil: undefined })))
        .map((some) => some.filter((one) => one !== undefined));
    const states = fc.array(someOf(['a', 'b', 'c', 'd']), { minLength: 2, maxLength: 6 });
    const view = fc.record({
      grouping: fc.constantFrom(...groupings),
      sorting: fc.constantFrom(...sortings),
      filter: fc.constantFrom({}, { stances: ['opposes'] }, { text: 'vell' }),
    });
    fc.assert(
      fc.property(states, view, (all, how) => {
        const list = listOf([], how);
        for (const state of all) {
          const now = rowsAndIds(follow(list, state).rows());
          const anew = listOf(state, how);
          assert.deepEqual(now, rowsAndIds(anew.rows()));
          assert.deepEqual(list.counts, anew.counts);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('shares the groups in which nothing changed', () => {
    const list = listOf(before);
    const old = list.rows();
    const now = follow(list, changes['a claim is tagged']).rows();
    const shared = now.filter((node) => old.includes(node));
    const [lost, gained] = ['Marta Vell 0', 'Ada Brenn'];
    const changed = old.filter((node) => !now.includes(node));
    // One actor lost a claim and another is new; those of the same article had to be looked at.
    const inArticle = new Set(first.claims.map(({ actor }) => actor?.name));
    assert.equal(shared.length, old.length - inArticle.size);
    assert.ok(changed.length === inArticle.size && inArticle.has(lost) && !inArticle.has(gained));
    assert.deepEqual(follow(list, changes['a claim is tagged']).rows(), now);
    assert.ok(list.rows().every((node, at) => node === now[at]));
  });
});

/** Everything that a list says, in order. */
function rowsAndIds(nodes: readonly CorpusNode<string>[]): readonly unknown[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'group') return [node];
    const { id, parent, subject, count, untagged, toCheck } = node;
    return [{ id, parent, subject, count, untagged, toCheck }, ...rowsAndIds(node.children)];
  });
}

describe('what somebody has to see to', () => {
  const lost = orphaned('a lost one', vell);
  const changed = {
    ...stored('a changed one', { stance: 'opposes' }, brenn),
    anchor: 'changed',
  } as const;
  const articles = [
    { article: 'a', claims: [suggested('an open one', vell), lost] },
    { article: 'b', claims: [changed] },
    { article: 'c', claims: [], fault },
  ];
  const heads = (view: Partial<CorpusView>) => rows(articles, view).slice(0, 4);

  it('is the first group in every grouping, and is in its other groups too', () => {
    for (const grouping of groupings) {
      assert.deepEqual(
        heads({ grouping }),
        ['to check 3/0', '  cannot read that of c', '  a lost one', '  a changed one'],
        grouping,
      );
      assert.equal(rows(articles, { grouping }).filter((row) => row.includes('lost')).length, 2);
    }
  });

  it('is no group where there is nothing of it', () => {
    assert.deepEqual(rows([{ article: 'a', claims: [suggested('one')] }], { grouping: 'none' }), [
      'one',
    ]);
  });

  it('keeps to the filter; a sidecar that cannot be read is left out with its article alone', () => {
    assert.deepEqual(heads({ grouping: 'none', filter: { text: 'lost' } }), [
      'to check 2/0',
      '  cannot read that of c',
      '  a lost one',
      'a lost one',
    ]);
    assert.deepEqual(heads({ grouping: 'none', filter: { articles: ['b'] } }), [
      'to check 1/0',
      '  a changed one',
      'a changed one',
    ]);
  });

  it('does not count among the claims', () => {
    const view = { grouping: 'none', sorting: 'count', filter: {} } as const;
    assert.deepEqual(listOf(articles, view).counts, { total: 3, shown: 3, untagged: 2 });
  });
});
