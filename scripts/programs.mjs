import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import path from 'node:path';

/** The first program on PATH with one of these names, as an absolute path; undefined where there is none. */
export async function findOnPath(names) {
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    for (const name of names) {
      const file = path.resolve(folder, name);
      if (await isProgram(file)) return file;
    }
  }
  return undefined;
}

/** Whether `file` is there and may be executed. */
export function isProgram(file) {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
}
