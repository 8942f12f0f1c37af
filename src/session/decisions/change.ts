import type { StoredClaim } from '../../core/annotation/annotation.ts';
import { type ClaimChange, changeClaim } from '../../core/sidecar/changeClaim.ts';
import type { TextEdit } from '../../core/text/span.ts';
import { refuseToWrite } from '../refuseToWrite.ts';
import { sidecarOf } from '../uris.ts';
import type { Desk } from './desk.ts';

/** The edits that change a record of the sidecar. Throws a Refusal where it is written in braces. */
export function change(
  claim: StoredClaim,
  fields: ClaimChange,
  { article, file, text }: Desk,
): readonly TextEdit[] {
  const edit = changeClaim(text, file, claim.record.id, fields);
  if (edit.state === 'refused') {
    const problem = { code: 'record-in-braces', message: edit.reason, span: claim.record.range };
    throw refuseToWrite(sidecarOf(article.uri), text, problem);
  }
  return edit.edits;
}
