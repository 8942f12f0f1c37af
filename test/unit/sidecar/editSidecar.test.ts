import assert from 'node:assert/strict';
import { inEnglish } from '../../../src/core/messages/message.ts';
import { type ClaimChange, changeClaim } from '../../../src/core/sidecar/changeClaim.ts';
import {
  insertClaim,
  insertDismissal,
  removeClaim,
  removeDismissal,
} from '../../../src/core/sidecar/editSidecar.ts';
import type { Anchor, NewClaim, RecordId } from '../../../src/core/sidecar/record.ts';
import { applyEdits } from '../../../src/core/text/span.ts';
import { fixture } from './fixtures.ts';
import { readable } from './readable.ts';

const army: Anchor = { quote: 'army', before: 'the ', after: ' said', at: '20:12-20:16' };
const claim: NewClaim = {
  id: 'k7f3q2' as RecordId,
  actor: 'Mira "Mi" Olsen',
  stance: 'opposes',
  target: 'bridge',
  by: 'ana',
  note: 'two\nlines',
  anchors: [
    { quote: '“It stays closed,”', before: '', after: ' she said', at: '1:1-1:19' },
    { quote: '“until May”', before: 'said, ', after: '', at: '1:30-1:41' },
  ],
};
const claimLines = `  - id: "k7f3q2"
    actor: "Mira \\"Mi\\" Olsen"
    stance: opposes
    target: "bridge"
    by: "ana"
    note: "two\\nlines"
    spans:
      - quote: "“It stays closed,”"
        before: ""
        after: " she said"
        at: "1:1-1:19"
      - quote: "“until May”"
        before: "said, "
        after: ""
        at: "1:30-1:41"
`;
const armyLines = `  - quote: "army"
    before: "the "
    after: " said"
    at: "20:12-20:16"
`;

/** A record with nothing but an id and a place, as lines. */
function lines(id: string): string {
  return `  - id: "${id}"\n    spans:\n      - quote: "${id}"\n`;
}

function inserted(text: string, place = 0, placeOf: (id: string) => number | undefined = () => 0) {
  const edits = insertClaim(text, readable(text), claim, ({ id }) => placeOf(id), place);
  return applyEdits(text, edits);
}

function removed(text: string, id: string): string {
  return applyEdits(text, removeClaim(text, readable(text), id as RecordId));
}

function dismissed(text: string): string {
  return applyEdits(
    text,
    insertDismissal(text, readable(text), army, () => undefined, 0),
  );
}

function changed(text: string, id: string, change: ClaimChange): string {
  const edit = changeClaim(text, readable(text), id as RecordId, change);
  assert.ok(edit.state === 'possible', 'the change was refused');
  return applyEdits(text, edit.edits);
}

describe('a new claim', () => {
  it('makes a file where there is none', () => {
    assert.equal(inserted(''), `standpoint: 1\n\nclaims:\n${claimLines}`);
    assert.equal(inserted('\ufeff'), `\ufeffstandpoint: 1\n\nclaims:\n${claimLines}`);
  });

  it('goes below the comments of a file that holds nothing else', () => {
    assert.equal(inserted('# by ana\n'), `# by ana\n\nstandpoint: 1\n\nclaims:\n${claimLines}`);
  });

  it('goes where its place in the article is, a blank line beside it', () => {
    const head = 'standpoint: 1\nclaims:\n';
    const text = `${head}${lines('a')}\n${lines('b')}`;
    const place = (id: string) => ({ a: 10, b: 20 })[id];
    assert.equal(inserted(text, 5, place), `${head}${claimLines}\n${lines('a')}\n${lines('b')}`);
    assert.equal(inserted(text, 10, place), `${head}${lines('a')}\n${claimLines}\n${lines('b')}`);
    assert.equal(inserted(text, 25, place), `${head}${lines('a')}\n${lines('b')}\n${claimLines}`);
  });

  it('does not come between a record and the comment above it', () => {
    const text = `standpoint: 1\nclaims:\n${lines('a')}\n  # on b\n${lines('b')}`;
    const after = inserted(text, 15, (id) => ({ a: 10, b: 20 })[id]);
    assert.ok(after.endsWith(`${claimLines}\n  # on b\n${lines('b')}`));
  });

  it('goes last where the others have lost their places', () => {
    const text = `standpoint: 1\nclaims:\n${lines('a')}`;
    assert.equal(
      inserted(text, 0, () => undefined),
      `${text}\n${claimLines}`,
    );
  });

  it('turns an empty list into one with a line for each key', () => {
    for (const empty of ['claims: []', 'claims: [ ]', 'claims:', 'claims: null', 'claims: ~']) {
      assert.equal(
        inserted(`standpoint: 1\n\n${empty} # mine\n\ndismissed: []\n`),
        `standpoint: 1\n\nclaims: # mine\n${claimLines}\ndismissed: []\n`,
      );
    }
  });

  it('adds its list before what is dismissed, else at the end', () => {
    const head = 'standpoint: 1\nproject: x # mine\n';
    assert.equal(inserted(head), `${head}\nclaims:\n${claimLines}`);
    const rest = `# no claims\ndismissed:\n${armyLines}`;
    assert.equal(inserted(`${head}\n${rest}`), `${head}\nclaims:\n${claimLines}\n${rest}`);
  });

  it('leaves a file that ends without a line break ending without one', () => {
    const text = `standpoint: 1\nclaims:\n${lines('a')}`.trimEnd();
    assert.equal(inserted(text), `${text}\n\n${claimLines}`.trimEnd());
  });

  it('is written with the line break and the indentation of the file', () => {
    const text = 'standpoint: 1\r\nclaims:\r\n-   id: a\r\n    spans:\r\n    -   quote: x\r\n';
    const short = { id: 'b' as RecordId, anchors: [{ quote: 'y', before: '', after: '' }] };
    const edits = insertClaim(text, readable(text), short, () => 0, 1);
    assert.equal(
      applyEdits(text, edits),
      `${text}\r\n-   id: "b"\r\n    spans:\r\n    -   quote: "y"\r\n        before: ""\r\n        after: ""\r\n`,
    );
  });

  it('stays clear of a block of text that keeps its blank lines', () => {
    const text = `standpoint: 1\nclaims:\n${lines('a')}    note: |+\n      x\n\n`;
    const after = inserted(text, 1);
    assert.equal(readable(after).sidecar.claims[0]?.note, 'x\n\n');
    assert.equal(removed(after, claim.id), text);
  });
});

describe('removing a claim', () => {
  it('leaves an empty list behind the last one, and comments alone', () => {
    const text = `standpoint: 1\nclaims: # mine\n  # above\n${lines('a')}  # below\n`;
    assert.equal(removed(text, 'a'), 'standpoint: 1\nclaims: [] # mine\n  # above\n  # below\n');
  });

  it('changes nothing when it is not there', () => {
    const text = fixture('spans-missing');
    assert.equal(removed(text, 'badaaa'), text);
    assert.equal(removed('', 'a'), '');
  });
});

describe('a dismissal', () => {
  it('goes below the claims', () => {
    const text = `standpoint: 1\n\nclaims:\n${lines('a')}`;
    assert.equal(dismissed(text), `${text}\ndismissed:\n${armyLines}`);
    assert.equal(dismissed(''), `standpoint: 1\n\ndismissed:\n${armyLines}`);
  });

  it('is stored once', () => {
    const text = dismissed('');
    assert.equal(dismissed(text), text);
  });

  it('is taken back by its words', () => {
    const text = dismissed('');
    const edits = removeDismissal(text, readable(text), { ...army, at: '1:1-1:5' });
    assert.equal(applyEdits(text, edits), 'standpoint: 1\n\ndismissed: []\n');
  });
});

describe('changing a claim', () => {
  const head = 'standpoint: 1\nclaims:\n';

  it('puts a missing key in its place among the others', () => {
    const text = `${head}  - id: a\n    note: "n" # mine\n    spans: [{quote: x}]\n`;
    assert.equal(
      changed(text, 'a', { stance: 'supports', actor: 'A', by: 'ana' }),
      `${head}  - id: a\n    actor: "A"\n    stance: supports\n    by: "ana"\n    note: "n" # mine\n    spans: [{quote: x}]\n`,
    );
  });

  it('writes a value into a key that has none', () => {
    const text = `${head}  - id: a\n    stance: # which?\n    spans: [{quote: x}]\n`;
    assert.equal(
      changed(text, 'a', { stance: 'opposes' }),
      text.replace('stance: #', 'stance: opposes #'),
    );
  });

  it('removes a key that stands behind the dash', () => {
    const text = `${head}  - actor: A\n    id: a\n    spans: [{quote: x}]\n`;
    assert.equal(changed(text, 'a', { actor: null }), text.replace('actor: A\n    ', ''));
  });

  it('mends a stance that the codebook does not know', () => {
    const text = fixture('unknown-stance');
    assert.equal(
      changed(text, 'badaaa', { stance: 'opposes' }),
      text.replace('against', 'opposes'),
    );
  });

  it('gives it other places and keeps what else is said of each', () => {
    const text = `${head}  - id: a\n    spans:\n      - quote: x # why\n        seen: 1\n        at: 1:1-1:2\n      - quote: y\n`;
    const one = { quote: 'z', before: 'b', after: '' };
    const spans = '      - quote: "z" # why\n        before: "b"\n        seen: 1\n';
    assert.equal(changed(text, 'a', { anchors: [one] }), `${head}  - id: a\n    spans:\n${spans}`);
    assert.equal(
      changed(text, 'a', { anchors: [one, { quote: 'y', before: '', after: '' }, army] }),
      `${head}  - id: a\n    spans:\n${spans}      - quote: y\n${armyLines.replaceAll(/^/gm, '    ').trimEnd()}\n`,
    );
  });

  it('is refused for a record in braces, and for one that is gone', () => {
    const text = fixture('record-in-braces');
    const file = readable(text);
    for (const id of ['badaaa', 'gone22'] as RecordId[]) {
      const edit = changeClaim(text, file, id, { stance: 'supports' });
      assert.equal(edit.state, 'refused');
      assert.match(
        edit.state === 'refused' ? inEnglish(edit.reason) : '',
        new RegExp(`“${id}”.*\\.$`),
      );
    }
    const inBrackets = `${head}  - id: a\n    spans: [{quote: x}]\n`;
    const anchors = [army];
    assert.equal(
      changeClaim(inBrackets, readable(inBrackets), 'a' as RecordId, { anchors }).state,
      'refused',
    );
  });
});
