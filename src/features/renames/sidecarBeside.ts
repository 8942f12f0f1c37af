import { Uri } from 'vscode';
import { isFile } from '../../host/exists.ts';
import { type ArticleUri, isWithin, sidecarOf } from '../../session/uris.ts';

/**
 * The sidecar of a file that something is done to, on disk; undefined for a file without one, for a folder, which has
 * its sidecars in it, and for a sidecar that the same is done to anyway.
 */
export async function sidecarBeside(file: Uri, done: readonly Uri[]): Promise<Uri | undefined> {
  const address = sidecarOf(file.toString() as ArticleUri);
  if (done.some((other) => isWithin(address, other.toString()))) return undefined;
  const sidecar = Uri.parse(address, true);
  return (await isFile(sidecar)) && (await isFile(file)) ? sidecar : undefined;
}
