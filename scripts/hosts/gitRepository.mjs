import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { findOnPath } from '../programs.mjs';
import { Refused } from '../resources.mjs';
import { runCommand } from './command.mjs';

/** Commits all of a folder to a git repository in it, so that a diff shows what a test changed. Needs git. */
export async function commitAll(resources, folder) {
  const git = await gitIn(resources, folder);
  await git('init', '--quiet', '--initial-branch=main');
  await git('add', '--all');
  await git('commit', '--quiet', '--message=Articles as they came');
}

/**
 * Leaves a file of a committed folder unmerged, as a merge does after two people changed it: `main` is
 * checked out and has `ours`, the branch `second-coder` has `theirs`. The authors are invented.
 */
export async function leaveUnmerged(resources, folder, file, { ours, theirs }) {
  const git = await gitIn(resources, folder);
  const commit = async (text, author) => {
    await writeFile(path.join(folder, file), text);
    await git(
      'commit',
      '--quiet',
      '--all',
      `--author=${author} <coder@localhost>`,
      '--message=Tag',
    );
  };
  await git('checkout', '--quiet', '-b', 'second-coder');
  await commit(theirs, 'Luc Moreau');
  await git('checkout', '--quiet', 'main');
  await commit(ours, 'Ana Vidal');
  await git('merge', '--no-edit', 'second-coder').catch(() => undefined); // it fails: that is the point
}

async function gitIn(resources, folder) {
  const program = await findOnPath(process.platform === 'win32' ? ['git.exe'] : ['git']);
  if (program === undefined) {
    throw new Refused('This test needs git, and there is none on PATH. Install it.');
  }
  return (...args) =>
    runCommand(resources, 'git', program, [...identity, ...args], { cwd: folder, env: ownGit() });
}

const identity = ['-c', 'user.name=Standpoint', '-c', 'user.email=standpoint@localhost'];

/** Away from the user's git configuration, which may sign commits or convert line ends. */
function ownGit() {
  return { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
}
