import { builtIn } from './builtIn.ts';

/** The files of a machine, by their paths. */
export interface Disk {
  stat(path: string): Promise<{ readonly mtime: number; readonly size: number }>;
  read(path: string): Promise<Uint8Array>;
}

interface NodeFiles {
  stat(path: string): Promise<{ readonly mtime: Date; readonly size: number }>;
  readFile(path: string): Promise<Uint8Array>;
}

/** The files of the machine that the extension host runs on; undefined in a web worker, which has none. */
export function disk(): Disk | undefined {
  const files = builtIn<NodeFiles>('node:fs/promises');
  return (
    files && {
      async stat(path) {
        const { mtime, size } = await files.stat(path);
        return { mtime: mtime.getTime(), size };
      },
      read: (path) => files.readFile(path),
    }
  );
}

/** Whether that is all that is wrong. */
export function isNoFile(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
