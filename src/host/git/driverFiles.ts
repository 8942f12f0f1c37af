import { Uri, workspace } from 'vscode';
import { driverScript } from '../../core/merge/driverScript.ts';
import { isFile } from '../exists.ts';
import { nodeProgram } from '../node/nodeProgram.ts';

/** The merge driver's files, in a folder that stays when the extension is updated. */
export class DriverFiles {
  readonly #folder: Uri;
  readonly #shipped: Uri;

  /** `extension` is where Standpoint is installed now, `storage` a folder of its own for all workspaces. */
  constructor(extension: Uri, storage: Uri) {
    this.#shipped = Uri.joinPath(extension, 'dist', 'mergeDriver.js');
    this.#folder = Uri.joinPath(storage, 'merge-driver');
  }

  /** What a clone's configuration names. */
  get script(): Uri {
    return Uri.joinPath(this.#folder, 'merge-driver.sh');
  }

  /** Brings installed files up to date; does nothing where no clone has installed them. */
  async refresh(): Promise<void> {
    if (await isFile(this.script)) await this.write();
  }

  /**
   * Writes what is not as it should be: after an update there is another bundle, and the program that
   * runs the extension may be elsewhere. False where nothing runs it that could run the driver.
   */
  async write(): Promise<boolean> {
    const program = nodeProgram();
    if (program === undefined) return false;
    const { mtime, size } = await workspace.fs.stat(this.#shipped);
    // By its ending it is no module, whatever a package.json above it says.
    const bundle = Uri.joinPath(this.#folder, 'merge-driver.cjs');
    const script = driverScript({ program, bundle: bundle.fsPath }, `${mtime} ${size}`);
    if ((await isFile(bundle)) && (await this.#written()) === script) return true;
    await replace(bundle, await workspace.fs.readFile(this.#shipped));
    await replace(this.script, new TextEncoder().encode(script));
    return true;
  }

  async #written(): Promise<string | undefined> {
    if (!(await isFile(this.script))) return undefined;
    return new TextDecoder().decode(await workspace.fs.readFile(this.script));
  }
}

/** In one step, since git may be running the old one. */
async function replace(file: Uri, content: Uint8Array): Promise<void> {
  const beside = file.with({ path: `${file.path}.new` });
  await workspace.fs.writeFile(beside, content);
  await workspace.fs.rename(beside, file, { overwrite: true });
}
