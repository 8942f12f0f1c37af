import assert from 'node:assert/strict';
import type { TextEdit } from '../../../src/core/text/span.ts';
import { Session } from '../../../src/session/session.ts';
import type { ArticleUri } from '../../../src/session/uris.ts';
import { seed, sit, sitWell } from './sitting/sittings.ts';

/** A session that lets claims stand where they are for the first edit it is told of. */
class ForgetfulSession extends Session {
  #hasForgotten = false;

  override edit(uri: ArticleUri, edits: readonly TextEdit[], text: string): void {
    super.edit(uri, this.#hasForgotten ? edits : [], text);
    this.#hasForgotten = true;
  }
}

describe('a sitting of edits, decisions and changes outside', function () {
  this.timeout(60_000);

  it(`loses no decision and shows every claim where it is, 200 times from seed ${seed}`, async () => {
    await sitWell(200);
  }).timeout(60_000); // A busy machine takes longer, and is no reason to fail.

  it('would not go well if claims stayed behind in one edit', async () => {
    const { failed, errorInstance } = await sit(200, (ports) => new ForgetfulSession(ports));
    assert.ok(failed);
    assert.ok(errorInstance instanceof assert.AssertionError);
  });
});
