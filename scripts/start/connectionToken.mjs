import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * The random token in `file`, made where there is none yet. Without one, any web site that the user visits
 * could talk to the server on 127.0.0.1 and so read and run what the user can. It is kept from start to
 * start: browsers hold it in a cookie that all ports of 127.0.0.1 share, so with a token of its own a
 * second server would shut the first one's windows out.
 */
export async function keptConnectionToken(file) {
  await mkdir(path.dirname(file), { recursive: true });
  const token = randomBytes(24).toString('base64url');
  await writeFile(file, token, { flag: 'wx', mode: 0o600 }).catch((error) => {
    if (error.code !== 'EEXIST') throw error;
  });
  return readFile(file, 'utf8');
}
