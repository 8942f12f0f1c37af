import { message } from '../../core/messages/message.ts';
import type { Article } from '../article.ts';
import { carryOver } from '../carryOver.ts';
import { Refusal } from '../refusal.ts';
import { refuseToWrite } from '../refuseToWrite.ts';
import { fileName, sidecarOf } from '../uris.ts';

/** Throws what went wrong, an AggregateError of several; what went well stays done. */
export function throwAll(failures: readonly unknown[]): void {
  const [first, ...others] = failures;
  if (others.length > 0) throw new AggregateError(failures);
  if (first !== undefined) throw first;
}

/** Somebody has changed what a deed changed: it cannot be taken back any more. */
export class ChangedSince extends Refusal {}

/** The file with one deed done or undone, whatever else happened to other lines of it since. */
export function replayOn(
  article: Article,
  expected: string | undefined,
  wanted: string | undefined,
): string | undefined {
  const replayed = carryOver(expected, wanted, article.sidecarText);
  if (replayed !== undefined) return replayed.text;
  const sidecar = sidecarOf(article.uri);
  const { sidecar: file, sidecarText: text = '' } = article;
  if (file.state === 'unreadable') throw refuseToWrite(sidecar, text, file.problems[0]);
  throw new ChangedSince(message('changed-since', fileName(sidecar)));
}
