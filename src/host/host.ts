import {
  commands,
  type ExtensionContext,
  type LogOutputChannel,
  type Memento,
  Uri,
  window,
} from 'vscode';
import { type Disposable, Emitter } from '../session/event.ts';
import type { Ports } from '../session/ports.ts';
import { ArticleDecoder } from './articleDecoder.ts';
import { ChosenClaim } from './chosenClaim.ts';
import { SystemClock } from './clock.ts';
import { ContextKeys } from './contextKeys.ts';
import { CurrentClaim } from './currentClaim.ts';
import { DisposableStore } from './disposableStore.ts';
import { tell } from './errors.ts';
import { workspaceFiles } from './files.ts';
import { FolderReading } from './folderReading.ts';
import { ListedFilter } from './listedFilter.ts';
import { processors } from './node/processors.ts';
import { statOf } from './readFile.ts';
import { Recents } from './recents.ts';
import { Settings } from './settings.ts';
import { bytesIn, textsIn } from './storage.ts';
import { SummariserThread } from './summariserThread.ts';
import { SummariserThreads } from './summariserThreads.ts';
import { summaryScript } from './summaryScript.ts';

/** Each takes the memory of the engine. */
const mostThreads = 4;

/** Told by the bundle too: who works on the extension has many of one version. */
async function versionOf({ extension, extensionUri }: ExtensionContext): Promise<string> {
  const { mtime, size } = await statOf(Uri.joinPath(extensionUri, 'dist/extension.js'));
  const { version }: { version: string } = extension.packageJSON;
  return `${version} ${mtime} ${size}`;
}

/** As many as the machine has processors: the extension host's own thread has little to do while they work. */
function summariserThreads(
  { clock, log }: Pick<Ports, 'clock' | 'log'>,
  script: () => Promise<string>,
): SummariserThreads {
  const start = () => new SummariserThread(clock, script, log);
  const others = Math.min(mostThreads, processors()) - 1;
  return new SummariserThreads([start(), ...Array.from({ length: others }, start)]);
}

/** What features use of the editor, apart from the parts of its API that they are about. */
export class Host extends DisposableStore {
  readonly log: LogOutputChannel = this.add(
    window.createOutputChannel('Standpoint', { log: true }),
  );
  readonly settings = this.add(new Settings());
  readonly chosenClaim = new ChosenClaim();
  readonly listedFilter = new ListedFilter();
  readonly folderReading = this.add(new FolderReading());
  /** Fired with the row that was selected in the list of claims, for whoever shows more about it. */
  readonly chosenRow = this.add(new Emitter<unknown>());
  readonly currentClaim = this.add(new CurrentClaim());
  readonly contextKeys: ContextKeys;
  /** What is kept for the workspace about how things are shown; never a decision. */
  readonly memory: Memento;
  readonly recents: Recents;
  readonly ports: Ports;
  /** The folder that Standpoint itself is installed in. */
  readonly extensionUri: Uri;
  /** A folder for what belongs to no workspace and stays when Standpoint is updated. */
  readonly globalStorageUri: Uri;

  constructor(context: ExtensionContext) {
    super();
    this.memory = context.workspaceState;
    this.recents = new Recents(this.memory);
    this.extensionUri = context.extensionUri;
    this.globalStorageUri = context.globalStorageUri;
    const clock = new SystemClock();
    this.contextKeys = this.add(new ContextKeys(clock));
    const log = (message: string, error?: unknown) => this.log.error(message, error ?? '');
    const script = () => summaryScript(context.extensionUri);
    this.ports = {
      files: workspaceFiles(this.add(new ArticleDecoder())),
      storage: textsIn(Uri.joinPath(context.storageUri ?? context.globalStorageUri, 'journal')),
      ...(context.storageUri && {
        cache: {
          storage: bytesIn(Uri.joinPath(context.storageUri, 'summaries')),
          version: () => versionOf(context),
        },
      }),
      clock,
      log,
      summariser: this.add(summariserThreads({ clock, log }, script)),
      wantsSuggestions: () => this.settings.suggestions.value,
    };
  }

  /** Registers a command whose failures reach the user as one clear message. */
  command(id: string, run: (...args: readonly unknown[]) => Promise<void>): Disposable {
    return commands.registerCommand(id, (...args) => this.attend(id, () => run(...args)));
  }

  /** Does work that nobody else waits for, and tells the user when it fails. */
  async attend(what: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      tell(this.log, what, error);
    }
  }
}
