import { cp } from 'node:fs/promises';
import path from 'node:path';
import { inRepository } from '../repository.mjs';
import { runCommand } from './command.mjs';
import { temporaryFolder } from './temporaryFolder.mjs';

/** A fresh copy of a folder of this repository, committed to git so that a diff shows what a test changed. */
export async function freshWorkspace(resources, source = 'test/fixtures/workspace') {
  const folder = path.join(await temporaryFolder(resources, 'workspace'), path.basename(source));
  await cp(inRepository(source), folder, { recursive: true });
  const git = (...args) =>
    runCommand(resources, 'git', 'git', [...identity, ...args], { cwd: folder, env: ownGit() });
  await git('init', '--quiet', '--initial-branch=main');
  await git('add', '--all');
  await git('commit', '--quiet', '--message=Articles as they came');
  return folder;
}

const identity = ['-c', 'user.name=Standpoint', '-c', 'user.email=standpoint@localhost'];

/** Away from the user's git configuration, which may sign commits or convert line ends. */
function ownGit() {
  return { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
}
