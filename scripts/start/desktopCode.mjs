import { runCommand } from '../hosts/command.mjs';
import { findOnPath, isProgram } from '../programs.mjs';
import { repository } from '../repository.mjs';
import { Refused } from '../resources.mjs';

/** The `code` command that `STANDPOINT_CODE` names, else the one on PATH; undefined where there is none. */
export async function findDesktopCode() {
  const named = process.env.STANDPOINT_CODE;
  if (!named) return findOnPath(process.platform === 'win32' ? ['code.cmd'] : ['code']);
  if (await isProgram(named)) return named;
  throw new Refused(`STANDPOINT_CODE is ${named}, but that is no program.`, 2);
}

/** Opens a window of the user's VS Code on `folder`, with Standpoint as an extension under development. */
export async function openDesktopCode(resources, code, folder) {
  console.log(`Opening ${folder} in VS Code (${code})`);
  const args = [`--extensionDevelopmentPath=${repository}`, folder];
  await runCommand(resources, 'Opening VS Code', code, args);
}
