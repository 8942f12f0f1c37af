import assert from 'node:assert/strict';
import type { ArticleClaims } from '../../../src/core/corpus/articleClaims.ts';
import { type Drop, planDrop } from '../../../src/core/corpus/drop.ts';
import type { Grouping } from '../../../src/core/corpus/grouping.ts';
import type { CorpusNode, GroupNode } from '../../../src/core/corpus/nodes.ts';
import { brenn, official, orphaned, stored, suggested, vell } from './claims.ts';
import { listOf } from './listOf.ts';

const articles: readonly ArticleClaims<string>[] = [
  {
    article: 'a',
    claims: [
      suggested('open', vell),
      stored('against', { stance: 'opposes', target: 'bridge' }, vell),
      stored('strange', { stance: 'doubts' }, brenn),
      suggested('anonymous', official),
      suggested('nobody’s'),
    ],
  },
  { article: 'b', claims: [suggested('elsewhere', brenn), orphaned('lost', brenn)] },
];

/** A list in which rows are found by their ids' ends, and dropped onto each other. */
class Listed {
  readonly #nodes = new Map<string, CorpusNode<string>>();

  constructor(grouping: Grouping) {
    for (const node of listOf(articles, { grouping }).rows()) this.#add(node);
  }

  drop(dragged: readonly string[], onto: string | undefined): Drop<string> {
    const target = onto === undefined ? undefined : this.#row(onto);
    return planDrop(
      dragged.map((words) => this.#row(words)),
      target === undefined ? [] : this.#groups(target),
    );
  }

  /** What a drop says, with the words of the claims that it is about. */
  says(dragged: readonly string[], onto: string | undefined): unknown {
    const drop = this.drop(dragged, onto);
    if (drop.does === 'refuse') return drop.because;
    if (drop.does === 'tag') {
      return { ...drop, stance: drop.stance.id, claims: drop.claims.map(({ key }) => key) };
    }
    return 'claims' in drop ? { ...drop, claims: drop.claims.map(({ key }) => key) } : drop;
  }

  #add(node: CorpusNode<string>): void {
    this.#nodes.set(node.id, node);
    if (node.type === 'group') for (const child of node.children) this.#add(child);
  }

  #row(end: string): CorpusNode<string> {
    const id = [...this.#nodes.keys()].find((one) => one.endsWith(end));
    const node = this.#nodes.get(id ?? '');
    assert.ok(node, `no row ${end}`);
    return node;
  }

  #groups(node: CorpusNode<string>): readonly GroupNode<string>[] {
    const parent = node.parent === undefined ? undefined : this.#nodes.get(node.parent);
    const outer = parent === undefined ? [] : this.#groups(parent);
    return node.type === 'group' ? [node, ...outer] : outer;
  }
}

describe('dropping claims', () => {
  const byActor = new Listed('actor');
  const byStance = new Listed('stance');
  const byTarget = new Listed('target');

  it('onto an actor, or onto what is listed below one, assigns them', () => {
    const assigned = { does: 'assign', actor: 'Marta Vell', claims: ['elsewhere'] };
    assert.deepEqual(byActor.says(['b#elsewhere'], 'actor:marta vell'), assigned);
    assert.deepEqual(byActor.says(['b#elsewhere'], 'actor:marta vell/article:a'), assigned);
    assert.deepEqual(byActor.says(['b#elsewhere'], 'a#open'), assigned);
  });

  it('onto a stance tags them, onto those that are not tagged takes their stance away', () => {
    assert.deepEqual(byStance.says(['a#open', 'b#elsewhere'], 'stance:opposes'), {
      does: 'tag',
      stance: 'opposes',
      claims: ['open', 'elsewhere'],
    });
    assert.deepEqual(byStance.says(['a#against', 'a#open'], 'stance:'), {
      does: 'untag',
      claims: ['against'],
    });
  });

  it('onto an actor within a stance assigns them, and leaves their stance', () => {
    assert.deepEqual(byStance.says(['b#elsewhere'], 'stance:opposes/actor:marta vell'), {
      does: 'assign',
      actor: 'Marta Vell',
      claims: ['elsewhere'],
    });
  });

  it('onto a target gives them that, onto those about none takes it away', () => {
    const target = { id: 'bridge', label: 'About bridge' };
    const given = { does: 'target', target, claims: ['open'] };
    assert.deepEqual(byTarget.says(['a#open'], 'target:bridge'), given);
    const taken = { does: 'untarget', claims: ['against'] };
    assert.deepEqual(byTarget.says(['a#against'], 'target:'), taken);
  });

  it('where all of them are already does nothing', () => {
    assert.deepEqual(byActor.drop(['a#open', 'a#against'], 'actor:marta vell'), {
      does: 'nothing',
    });
    assert.deepEqual(byStance.drop(['a#against'], 'stance:opposes'), { does: 'nothing' });
    assert.deepEqual(byTarget.drop(['a#against'], 'target:bridge'), { does: 'nothing' });
  });

  it('is about each claim once, also where both rows of a lost one are dragged', () => {
    assert.deepEqual(byActor.says(['check#b#lost', 'article:b#b#lost'], 'actor:marta vell'), {
      does: 'assign',
      actor: 'Marta Vell',
      claims: ['lost'],
    });
  });

  it('is refused where it can mean nothing', () => {
    assert.equal(new Listed('none').says(['a#open'], 'a#against'), 'no-group');
    assert.equal(byActor.says(['a#open'], undefined), 'no-group');
    assert.equal(new Listed('article').says(['a#open'], 'article:b'), 'article');
    assert.equal(byActor.says(['a#open'], 'check'), 'check');
    assert.equal(byActor.says(['a#open'], 'check#b#lost'), 'check');
    assert.equal(byActor.says(['a#open'], 'actor:'), 'no-actor');
    assert.equal(byStance.says(['a#open'], 'stance:doubts'), 'unknown-stance');
  });

  it('onto a role is refused from another article', () => {
    assert.equal(byActor.says(['b#elsewhere'], 'senior official@a'), 'role-elsewhere');
    assert.deepEqual(byActor.says(['a#open'], 'senior official@a'), {
      does: 'assign',
      actor: 'senior official',
      claims: ['open'],
    });
  });
});

describe('dropping an actor', () => {
  const byActor = new Listed('actor');
  const merged = { does: 'merge', actor: 'Ada Brenn', into: 'Marta Vell' };

  it('onto another merges them, wherever that is listed', () => {
    assert.deepEqual(byActor.drop(['actor:ada brenn'], 'actor:marta vell'), merged);
    assert.deepEqual(byActor.drop(['actor:ada brenn'], 'a#open'), merged);
    const byStance = new Listed('stance');
    assert.deepEqual(
      byStance.drop(['stance:doubts/actor:ada brenn'], 'stance:/actor:marta vell'),
      merged,
    );
  });

  it('onto itself does nothing', () => {
    const byStance = new Listed('stance');
    const [tagged, untagged] = ['stance:opposes/actor:marta vell', 'stance:/actor:marta vell'];
    assert.deepEqual(byStance.drop([tagged], untagged), { does: 'nothing' });
  });

  it('is refused anywhere else, and with others', () => {
    const byStance = new Listed('stance');
    assert.equal(byStance.says(['stance:/actor:ada brenn'], 'stance:opposes'), 'actor-elsewhere');
    assert.equal(byActor.says(['actor:ada brenn'], 'actor:'), 'actor-elsewhere');
    assert.equal(byActor.says(['actor:ada brenn'], undefined), 'actor-elsewhere');
    assert.equal(
      byActor.says(['actor:ada brenn', 'senior official@a'], 'actor:marta vell'),
      'several-actors',
    );
    assert.equal(byActor.says(['actor:ada brenn', 'a#open'], 'actor:marta vell'), 'not-draggable');
    assert.equal(byStance.says(['stance:opposes'], 'stance:doubts'), 'not-draggable');
    assert.equal(byActor.says(['actor:'], 'actor:marta vell'), 'not-draggable');
  });
});
