import assert from 'node:assert/strict';
import type { RecordId } from '../../../src/core/sidecar/record.ts';
import { recordId } from '../../../src/core/sidecar/recordId.ts';

describe('the id of a record', () => {
  const anchor = { quote: 'We agree', before: 'said: “', after: '” on Monday' };
  const none = new Set<RecordId>();

  it('is the first six characters of base32 over SHA-256 of quote, before and after', () => {
    // Computed with Python: base64.b32encode(sha256('\\0'.join(...)).digest())[:6].lower()
    assert.equal(recordId(anchor, none), 'hoifxa');
    assert.equal(recordId({ quote: '', before: '', after: '' }, none), 's2rjnu');
  });

  it('is the next one when it is taken', () => {
    const first = recordId(anchor, none);
    const second = recordId(anchor, new Set([first]));
    const third = recordId(anchor, new Set([first, second]));
    assert.equal(new Set([first, second, third]).size, 3);
    assert.equal(recordId(anchor, new Set([first])), second);
  });

  it('tells apart what the parts divide differently', () => {
    const a = recordId({ quote: 'ab', before: 'c', after: '' }, none);
    const b = recordId({ quote: 'a', before: 'bc', after: '' }, none);
    assert.notEqual(a, b);
  });

  it('exists for a text cut in a surrogate pair', () => {
    assert.match(recordId({ quote: '\ud83d', before: '', after: '' }, none), /^[a-z2-7]{6}$/);
  });
});
