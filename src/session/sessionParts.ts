import { Asides } from './asides.ts';
import { Codebooks } from './codebooks.ts';
import { Decisions } from './decisions/decisions.ts';
import { SidecarChanges } from './decisions/sidecarChanges.ts';
import { FileMoves } from './fileMoves.ts';
import { Journal } from './journal.ts';
import { LateWrites } from './lateWrites.ts';
import { Library } from './library.ts';
import { PendingChanges } from './pendingChanges.ts';
import type { Ports } from './ports.ts';
import { SetAsideDecisions } from './setAsideDecisions.ts';
import { SidecarFiles } from './sidecarFiles.ts';
import { SidecarProblems } from './sidecarProblems.ts';

/** What a session is made of. */
export interface SessionParts {
  readonly sidecars: SidecarFiles;
  readonly codebooks: Codebooks;
  readonly library: Library;
  readonly decisions: Decisions;
  readonly setAside: SetAsideDecisions;
  readonly lateWrites: LateWrites;
  readonly moves: FileMoves;
  readonly problems: SidecarProblems;
}

/** Makes the parts of a session and lets them hear of each other. */
export function sessionParts(ports: Ports): SessionParts {
  const { files, storage } = ports;
  const [journal, asides] = [new Journal(storage), new Asides(storage)];
  const sidecars = new SidecarFiles(ports, journal, asides);
  const codebooks = new Codebooks(ports, sidecars);
  const pending = new PendingChanges();
  const library = new Library(ports, codebooks, sidecars, pending);
  codebooks.onDidChange(() => {
    const refreshed = library.refreshCodebooks();
    refreshed.catch((error) => ports.log('articles were not read again', error));
  });
  const changes = new SidecarChanges(library, sidecars, pending);
  const decisions = new Decisions(library, codebooks, changes, ports.clock);
  const setAside = new SetAsideDecisions(library, decisions, asides);
  return {
    sidecars,
    codebooks,
    library,
    decisions,
    setAside,
    lateWrites: new LateWrites(ports, library, codebooks, sidecars),
    moves: new FileMoves({ files, library, sidecars, decisions }),
    problems: new SidecarProblems({ library, codebooks, sidecars, setAside }),
  };
}
