import { findOnPath } from '../programs.mjs';
import { Refused } from '../resources.mjs';
import { runCommand } from './command.mjs';

/** Commits all of a folder to a git repository in it, so that a diff shows what a test changed. Needs git. */
export async function commitAll(resources, folder) {
  const program = await findOnPath(process.platform === 'win32' ? ['git.exe'] : ['git']);
  if (program === undefined) {
    throw new Refused('This test reads changes from git, and there is no git on PATH. Install it.');
  }
  const git = (...args) =>
    runCommand(resources, 'git', program, [...identity, ...args], { cwd: folder, env: ownGit() });
  await git('init', '--quiet', '--initial-branch=main');
  await git('add', '--all');
  await git('commit', '--quiet', '--message=Articles as they came');
}

const identity = ['-c', 'user.name=Standpoint', '-c', 'user.email=standpoint@localhost'];

/** Away from the user's git configuration, which may sign commits or convert line ends. */
function ownGit() {
  return { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
}
