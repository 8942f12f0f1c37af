import assert from 'node:assert/strict';
import type { FileStamp, SummaryRequest } from '../../../src/session/ports.ts';
import { Session } from '../../../src/session/session.ts';
import { settledAfter } from '../../../src/session/snapshot.ts';
import type { FileUri } from '../../../src/session/uris.ts';
import { generatedFolder, notingSummariser } from './generatedFolder.ts';
import { MemoryFiles, MemoryStorage, memoryPorts } from './memory.ts';

const plan = {
  articles: 40,
  claims: 3,
  length: 700,
  speakers: 10,
  seed: 9,
  withoutSidecar: 10,
  moved: 0,
  changed: 10,
  orphaned: 0,
};
const { uris, putOn } = generatedFolder(plan);

export { uris };
export const codebook = 'file:///news/standpoint.yaml';

/** Files with times, and a count of what was read of them. */
class TimedFiles extends MemoryFiles {
  readonly readings: FileUri[] = [];
  /** Told of each file whose stamp was asked for, before anything else happens. */
  stamped: (uri: FileUri) => void = () => undefined;

  override async read(uri: FileUri): Promise<string | undefined> {
    this.readings.push(uri);
    return super.read(uri);
  }

  /** The time is told by the end of the text, which is what tests change. */
  async stamp(uri: FileUri): Promise<FileStamp | undefined> {
    const text = this.texts.get(uri);
    const end = [...(text?.slice(-20) ?? '')].map((character) => character.charCodeAt(0));
    const modified = end.reduce((sum, code, index) => sum + code * (index + 1), 0);
    this.stamped(uri);
    return text === undefined ? undefined : { modified, size: text.length };
  }
}

/** A workspace that is opened again and again. */
export function workspace() {
  const disk = new TimedFiles();
  const storage = new MemoryStorage<Uint8Array>();
  putOn(disk);
  const open = (version = '1') => {
    disk.readings.length = 0;
    const asked: SummaryRequest[] = [];
    const summariser = notingSummariser(asked);
    const cache = { storage, version: async () => version };
    const ports = { ...memoryPorts(), files: disk, summariser, cache };
    const session = new Session(ports);
    return { session, ports, asked };
  };
  /** Opens it, reads it and waits until that is stored. */
  const visit = async (version?: string) => {
    const opened = open(version);
    await opened.session.restoring.begin();
    await opened.session.takeFolder(new Set(uris));
    opened.ports.clock.advance(settledAfter);
    await until(() => storage.contents.size > 0);
    await turns(400);
    opened.session.dispose();
    return opened;
  };
  return { disk, storage, open, visit };
}

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await Promise.resolve();
}

async function until(isSo: () => boolean): Promise<void> {
  for (let turn = 0; turn < 5000 && !isSo(); turn += 1) await Promise.resolve();
  assert.ok(isSo());
}
