import assert from 'node:assert/strict';
import {
  keyOf,
  type MergeAnswer,
  type MergeQuestion,
  mayKeepBoth,
} from '../../../src/core/merge/questions.ts';
import { settleMerge } from '../../../src/core/merge/settleMerge.ts';
import { parseSidecar } from '../../../src/core/sidecar/parseSidecar.ts';
import { actor, added, base, dismissal, edited, tagged } from './examples.ts';

/** Asks question after question, as a person is asked, until nothing is open. */
function settled(
  ours: string,
  theirs: string,
  answer: (question: MergeQuestion) => MergeAnswer,
): { readonly text: string; readonly asked: readonly MergeQuestion[] } {
  const answers = new Map<string, MergeAnswer>();
  for (;;) {
    const merge = settleMerge({ base, ours, theirs }, answers);
    assert.ok(merge.state !== 'refused');
    if (merge.state === 'settled') return merge;
    const [question] = merge.questions;
    assert.ok(question !== undefined);
    answers.set(keyOf(question), answer(question));
  }
}

const ana = edited(base, [actor, tagged('supports', 'ana')]);
const luc = edited(base, [actor, tagged('opposes', 'luc')]);
const noted = (note: string) => edited(base, [actor, `${actor}    note: "${note}"\n`]);

describe('a merge with the answers of a person', () => {
  it('takes the side that was chosen, in a sidecar that can be read', () => {
    for (const [side, text] of [
      ['ours', ana],
      ['theirs', luc],
    ] as const) {
      const merge = settled(ana, luc, () => side);
      assert.equal(merge.text, text);
      assert.equal(merge.asked.length, 1);
      assert.equal(parseSidecar(merge.text).state, 'readable');
    }
  });

  it('is open as long as one question is, and says which', () => {
    const ours = edited(ana, ['strength: 3', 'strength: 4']);
    const theirs = edited(luc, ['strength: 3', 'strength: 5']);
    const first = settleMerge({ base, ours, theirs }, new Map());
    assert.ok(first.state === 'open');
    assert.equal(first.questions.length, 2);
    const [stance] = first.questions;
    const next = settleMerge({ base, ours, theirs }, new Map([[keyOf(stance!), 'ours']]));
    assert.ok(next.state === 'open');
    assert.deepEqual(next.questions, first.questions.slice(1));
  });

  it('joins two notes into one, the same for both people', () => {
    const [one, other] = [noted('said it twice'), noted('see page 4')];
    const { text } = settled(one, other, (question) => {
      assert.ok(mayKeepBoth(question));
      return 'both';
    });
    assert.match(text, /note: "said it twice \/ see page 4"/);
    assert.equal(settled(other, one, () => 'both').text, text);
  });

  it('does not repeat a note that the other contains', () => {
    const { text } = settled(noted('twice'), noted('said it twice'), () => 'both');
    assert.match(text, /note: "said it twice"\n/);
  });

  describe('about two claims for the same words', () => {
    const add = (id: string) => edited(base, ['dismissed:', `${alike(id)}\ndismissed:`]);
    const alike = (id: string) => added(id, 9).replace(`Words of ${id}`, 'Words of both');

    it('keeps the one that was chosen, or both', () => {
      const [ours, theirs] = [add('oooooo'), add('tttttt')];
      const idsAfter = (answer: MergeAnswer) =>
        settled(ours, theirs, () => answer).text.match(/oooooo|tttttt/g);
      assert.deepEqual(idsAfter('ours'), ['oooooo']);
      assert.deepEqual(idsAfter('theirs'), ['tttttt']);
      assert.deepEqual(idsAfter('both'), ['oooooo', 'tttttt']);
    });

    it('takes a dismissal out where the claim was chosen, and the claim where that was', () => {
      const ours = add('oooooo');
      const theirs = base + dismissal('Words of both');
      const claim = settled(ours, theirs, () => 'ours').text;
      assert.match(claim, /oooooo/);
      assert.equal(claim.match(/Words of both/g)?.length, 1);
      const none = settled(ours, theirs, () => 'theirs').text;
      assert.doesNotMatch(none, /oooooo/);
      assert.equal(none.match(/Words of both/g)?.length, 1);
    });
  });
});
