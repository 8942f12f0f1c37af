import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkAnchors } from '../../../src/core/anchor/checkAnchors.ts';
import { defaultCodebook, type StanceId } from '../../../src/core/codebook/codebook.ts';
import { changeClaim } from '../../../src/core/sidecar/changeClaim.ts';
import { checkAgainstCodebook } from '../../../src/core/sidecar/checkAgainstCodebook.ts';
import {
  insertClaim,
  insertDismissal,
  removeClaim,
  removeDismissal,
} from '../../../src/core/sidecar/editSidecar.ts';
import { parseSidecar, type ReadableSidecar } from '../../../src/core/sidecar/parseSidecar.ts';
import type { Anchor, RecordId, Sidecar } from '../../../src/core/sidecar/record.ts';
import { ArticleText } from '../../../src/core/text/articleText.ts';
import { applyEdits, contains, type TextEdit } from '../../../src/core/text/span.ts';
import { Refusal } from '../../../src/session/refusal.ts';
import { Session } from '../../../src/session/session.ts';
import { article, memoryPorts, sidecar } from '../session/memory.ts';
import { mutatedSidecar } from './mutations.ts';
import { readable } from './readable.ts';

const text =
  'He said that the bridge will stay closed until May.\n\n“We agree,” said Mira Olsen.\n';
const anchor: Anchor = { quote: 'we agree', before: '', after: ', said', at: '1:1-1:9' };
const newId = 'newone' as RecordId;

/** Whatever was done to so many sidecars, nothing crashes, and every edit does what it should and no more. */
export function editMutated(numRuns: number): void {
  fc.assert(
    fc.property(mutatedSidecar, (mutated) => {
      const file = parseSidecar(mutated);
      for (const { span } of file.problems) assert.ok(span.end <= mutated.length);
      if (file.state === 'readable') editEverything(mutated, file);
    }),
    { numRuns },
  );
}

function editEverything(mutated: string, file: ReadableSidecar): void {
  const before = meaning(file.sidecar);
  checkAgainstCodebook(file.sidecar, defaultCodebook);
  checkAnchors(file.sidecar, new ArticleText(text), defaultCodebook);
  const after = (edits: readonly TextEdit[]) =>
    meaning(readable(applyEdits(mutated, edits)).sidecar);

  const claim = { id: newId, stance: 'no', anchors: [anchor] };
  const inserted = after(insertClaim(mutated, file, claim, () => 0, 1));
  assert.deepEqual(inserted, { ...before, claims: [...before.claims, claim] });
  const dismissed = after(insertDismissal(mutated, file, anchor, () => 0, 1));
  assert.deepEqual(dismissed, { ...before, dismissed: [...before.dismissed, anchor] });

  const hidesOthers = file.problems.some(({ code }) => code === 'duplicate-id');
  before.claims.forEach(({ id }, index) => {
    const removed = after(removeClaim(mutated, file, id));
    const claims = before.claims.toSpliced(index, 1);
    if (!hidesOthers) assert.deepEqual(removed, { ...before, claims });
    const fields = { stance: 'mixed', note: 'x: "y" #' };
    const change = changeClaim(mutated, file, id, { ...fields, by: null, anchors: [anchor] });
    if (change.state === 'refused') return;
    const { range } = file.sidecar.claims[index]!;
    assert.ok(change.edits.every(({ span }) => contains(range, span)));
    const { by, ...others } = before.claims[index]!;
    const changed = { ...others, ...fields, anchors: [anchor] };
    assert.deepEqual(after(change.edits), {
      ...before,
      claims: before.claims.with(index, changed),
    });
  });
  file.sidecar.dismissed.forEach((dismissal, index) => {
    const removed = after(removeDismissal(mutated, file, dismissal));
    const first = before.dismissed.findIndex((other) => sameWords(other, dismissal));
    if (first !== index) return;
    assert.deepEqual(removed, { ...before, dismissed: before.dismissed.toSpliced(index, 1) });
  });
}

function sameWords(a: Anchor, b: Anchor): boolean {
  return a.quote === b.quote && a.before === b.before && a.after === b.after;
}

/** What a sidecar says, without where it says it. */
function meaning({ article, claims, dismissed }: Sidecar) {
  return {
    article,
    claims: claims.map(({ range, valueSpans, ...claim }) => claim),
    dismissed: dismissed.map(({ range, ...dismissal }) => dismissal),
  };
}

/** A session writes a decision into whatever can be read in full, and into nothing else. */
export async function decideOnMutated(numRuns: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(mutatedSidecar, async (mutated) => {
      const ports = memoryPorts();
      ports.files.texts.set(article, text);
      ports.files.texts.set(sidecar, mutated);
      const session = new Session(ports);
      await session.refresh(article);
      const claim = session.articles.annotationsOf(article)?.claims[0];
      assert.ok(claim);
      const tag = { type: 'tag', claim: claim.key, stance: 'unclear' as StanceId } as const;
      try {
        await session.decide(article, tag, '');
        assert.equal(parseSidecar(mutated).state, 'readable');
        const { claims } = readable(ports.files.texts.get(sidecar) ?? '').sidecar;
        assert.ok(claims.some(({ stance }) => stance === 'unclear'));
      } catch (error) {
        assert.ok(error instanceof Refusal, String(error));
        assert.equal(ports.files.texts.get(sidecar), mutated);
        assert.deepEqual(ports.files.writes, []);
      }
    }),
    { numRuns },
  );
}
