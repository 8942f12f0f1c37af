import assert from 'node:assert/strict';
import type { Reanchoring } from '../../../src/core/sidecar/reanchor.ts';
import type { RecordId } from '../../../src/core/sidecar/record.ts';
import { Renewals } from '../../../src/session/decisions/renewals.ts';
import { article } from './memory.ts';

const anchorAt = (line: number) => ({
  quote: 'the ferry',
  before: 'so ',
  after: '.',
  at: `${line}:1-${line}:10`,
});

/** A record moved down by a line. */
function down(line: number, id = 'aaaaaa'): Reanchoring {
  return {
    of: 'claim',
    id: id as RecordId,
    from: [anchorAt(line)],
    to: [anchorAt(line + 1)],
  };
}

function sidecarWith(line: number): string {
  return `standpoint: 1

claims:
  - id: "aaaaaa"
    spans:
      - quote: "the ferry"
        before: "so "
        after: "."
        at: "${line}:1-${line}:10"
`;
}

describe('the anchors that remembered sidecars get', () => {
  it('are those that their records have come to since', () => {
    const renewals = new Renewals();
    renewals.add(article, [down(1)], [0]);
    assert.equal(renewals.count, 1);
    renewals.add(article, [down(2)], [0, 1]);
    assert.equal(renewals.renew(article, sidecarWith(1), 0), sidecarWith(3));
    assert.equal(renewals.renew(article, sidecarWith(2), 1), sidecarWith(3));
    assert.equal(renewals.renew(article, sidecarWith(3), renewals.count), sidecarWith(3));
  });

  it('are kept once a record, however often its article is saved', () => {
    const renewals = new Renewals();
    for (let line = 1; line <= 100; line += 1)
      renewals.add(article, [down(line), down(line, 'bbbbbb')], [0]);
    assert.equal(renewals.size, 2);
    assert.equal(renewals.renew(article, sidecarWith(1), 0), sidecarWith(101));
  });

  it('are forgotten when nothing is remembered that needs them', () => {
    const renewals = new Renewals();
    renewals.add(article, [down(1)], []);
    assert.equal(renewals.size, 0);
    renewals.add(article, [down(1)], [0]);
    renewals.add(article, [down(2)], [1]);
    assert.deepEqual([renewals.size, renewals.count], [1, 2]);
    assert.equal(renewals.renew(article, sidecarWith(2), 1), sidecarWith(3));
  });
});
