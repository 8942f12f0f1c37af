import { parseSidecar } from '../sidecar/parseSidecar.ts';
import type { ChangedFile } from './changedFile.ts';

/** A sidecar with where it was before, if that is another place. */
export interface FollowedFile extends ChangedFile {
  readonly movedFrom?: string;
}

/** The files, those that are gone joined with the new ones that hold the same records: they were moved. */
export function followMoves(files: readonly ChangedFile[]): readonly FollowedFile[] {
  const gone = files.filter(({ is, after }) => is === 'sidecar' && after === undefined);
  const oldPlaces = new Map<ChangedFile, ChangedFile>();
  for (const file of files) {
    if (file.is !== 'sidecar' || file.before !== undefined) continue;
    const free = gone.filter((one) => ![...oldPlaces.values()].includes(one));
    const from = free.find((one) => one.before === file.after || shareRecords(one, file));
    if (from !== undefined) oldPlaces.set(file, from);
  }
  const left = files.filter((file) => ![...oldPlaces.values()].includes(file));
  return left.map((file) => {
    const from = oldPlaces.get(file);
    return from === undefined ? file : { ...file, before: from.before, movedFrom: from.path };
  });
}

/** Whether most records of the one are in the other. */
function shareRecords({ before = '' }: ChangedFile, { after = '' }: ChangedFile): boolean {
  const [old, now] = [idsIn(before), idsIn(after)];
  const shared = [...old].filter((id) => now.has(id));
  return shared.length > 0 && 2 * shared.length >= old.size;
}

function idsIn(text: string): ReadonlySet<string> {
  const file = parseSidecar(text);
  return file.state === 'readable' ? file.ids : new Set();
}
