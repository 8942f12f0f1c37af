import { runCommand } from './hosts/command.mjs';
import { inRepository } from './repository.mjs';

/** Builds everything in the form that ships; what is wrong with the sources is in the error. */
export async function build(resources) {
  await runCommand(resources, 'Building', process.execPath, ['esbuild.js', '--production'], {
    cwd: inRepository(),
  });
}
