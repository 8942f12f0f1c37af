import { l10n, Uri } from 'vscode';
import type { Host } from '../../host/host.ts';
import { meetActor } from '../../host/metActor.ts';
import type { Session } from '../../session/session.ts';
import type { Scope } from './queues.ts';

/** A folder that was chosen in the Explorer, else all of the workspace. */
export function meantFolder(argument: unknown): Scope {
  return argument instanceof Uri
    ? { over: 'folder', within: argument.toString() }
    : { over: 'folder' };
}

/** The claims of the actor that is meant, see `meetActor`. Undefined when the user picks none. */
export async function meantClaims(
  session: Session,
  host: Host,
  argument: unknown,
): Promise<Scope | undefined> {
  const met = await meetActor(session, host, argument, l10n.t('Whose claims to review?'));
  return met && { over: 'actor', ...met };
}
