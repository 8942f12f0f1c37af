import assert from 'node:assert/strict';
import fc from 'fast-check';
import { inEnglish } from '../../../src/core/messages/message.ts';
import { changeQuote, versionFacts } from '../../../src/core/sidecar/changeFacts.ts';
import { isAsDecided, recordChanges, recordIn } from '../../../src/core/sidecar/recordChanges.ts';
import { repeatChange } from '../../../src/core/sidecar/repeatChange.ts';
import { applyEdits } from '../../../src/core/text/span.ts';
import { histories } from '../merge/people.ts';
import { readable } from './readable.ts';

const record = [
  'standpoint: 1',
  '',
  'claims:',
  '  - id: "aaaaaa"',
  '    actor: "Mira Olsen"',
  '    stance: supports',
  '    by: "ana"',
  '    note: "sure?"   # ask',
  '    spans:',
  '      - quote: "We sail"',
  '        before: "“"',
  '        after: ",”"',
  '',
].join('\n');
const tagged = record.replace('supports', 'opposes');

const places = { ofClaim: () => undefined, ofDismissal: () => undefined, ofChanged: 0 };

/** A text after everything that a later version changed was made there again. */
function repeatAll(before: string, after: string, now: string): string {
  return recordChanges(before, after).reduce((text, change) => {
    const edits = repeatChange(text, readable(text), change, places);
    return applyEdits(
      text,
      edits.state === 'possible' ? edits.edits : assert.fail(inEnglish(edits.reason)),
    );
  }, now);
}

describe('what a person changed in a sidecar', () => {
  it('is said by record: what was added, changed and deleted', () => {
    const [change, ...others] = recordChanges(record, tagged);
    assert.deepEqual(others, []);
    assert.ok(change?.of === 'claim');
    assert.equal(change.before?.stance, 'supports');
    assert.equal(change.after?.stance, 'opposes');
    assert.equal(recordChanges(undefined, record)[0]?.before, undefined);
    assert.equal(recordChanges(record, 'standpoint: 1\n')[0]?.after, undefined);
    assert.deepEqual(recordChanges(record, record.replace('# ask', '# why')), []);
  });

  it('is nothing where one of the versions cannot be read', () => {
    assert.deepEqual(recordChanges(record, `${record}<<<<<<< ours\n`), []);
  });

  it('has the facts of either side', () => {
    const [change] = recordChanges(record, tagged);
    assert.ok(change);
    assert.equal(changeQuote(change), 'We sail');
    assert.deepEqual(versionFacts(change, change.after), {
      is: 'claim',
      facts: [{ of: 'stance', stance: 'opposes', target: undefined, by: 'ana' }],
    });
    const untagged = record.replace(/ {4}(?:stance|by): .*\n/g, '');
    const now = recordIn(readable(untagged).sidecar, change);
    assert.deepEqual(versionFacts(change, now), {
      is: 'claim',
      facts: [{ of: 'stance', stance: undefined, target: undefined, by: undefined }],
    });
    assert.deepEqual(versionFacts(change, undefined), { is: 'no claim' });
  });

  it('is made again in what somebody else wrote, field by field', () => {
    const other = record.replace('supports', 'neutral').replace('"sure?"', '"yes"');
    assert.equal(repeatAll(record, tagged, other), other.replace('neutral', 'opposes'));
  });

  it('takes the stance with its target and who took it, as one', () => {
    const other = record.replace('    by: "ana"\n', '    target: "ferry"\n    by: "ben"\n');
    assert.equal(repeatAll(record, tagged, other), tagged);
  });

  it('puts a record back that somebody else deleted', () => {
    assert.match(repeatAll(record, tagged, 'standpoint: 1\n\nclaims: []\n'), /stance: opposes/);
  });

  it('cannot be made where the record is in braces, and says so', () => {
    const [change] = recordChanges(record, tagged);
    const braces =
      'standpoint: 1\nclaims:\n  - {id: aaaaaa, stance: neutral, spans: [{quote: We sail}]}\n';
    const edits = change && repeatChange(braces, readable(braces), change, places);
    assert.equal(edits?.state, 'refused');
  });

  it('leads from any version to the other, and is then as it was decided', () => {
    fc.assert(
      fc.property(histories, ({ texts: { base, ours, theirs } }) => {
        assert.deepEqual(recordChanges(theirs, repeatAll(base, theirs, base)), []);
        for (const change of recordChanges(base, theirs)) {
          const edits = repeatChange(ours, readable(ours), change, places);
          assert.ok(edits.state === 'possible');
          const { sidecar } = readable(applyEdits(ours, edits.edits));
          assert.ok(isAsDecided(change, recordIn(sidecar, change)));
        }
      }),
      { numRuns: 200 },
    );
  });
});
