import type { ExtensionContext } from 'vscode';
import * as actors from './features/actors/index.ts';
import * as actorView from './features/actorView/index.ts';
import * as anchoring from './features/anchoring/index.ts';
import * as articleDetails from './features/articleDetails/index.ts';
import * as articleStatus from './features/articleStatus/index.ts';
import * as badges from './features/badges/index.ts';
import * as boundaries from './features/boundaries/index.ts';
import * as bulkTagging from './features/bulkTagging/index.ts';
import * as citations from './features/citations/index.ts';
import * as claimActions from './features/claimActions/index.ts';
import * as claimsView from './features/claimsView/index.ts';
import * as codeLenses from './features/codeLenses/index.ts';
import * as commit from './features/commit/index.ts';
import * as conflicts from './features/conflicts/index.ts';
import * as exporting from './features/exporting/index.ts';
import * as folding from './features/folding/index.ts';
import * as handEditing from './features/handEditing/index.ts';
import * as highlights from './features/highlights/index.ts';
import * as hovers from './features/hovers/index.ts';
import * as languageStatus from './features/languageStatus/index.ts';
import * as loneSidecars from './features/loneSidecars/index.ts';
import * as mentions from './features/mentions/index.ts';
import * as mergeDriver from './features/mergeDriver/index.ts';
import * as navigation from './features/navigation/index.ts';
import * as outline from './features/outline/index.ts';
import * as problems from './features/problems/index.ts';
import * as reading from './features/reading/index.ts';
import * as renames from './features/renames/index.ts';
import * as review from './features/review/index.ts';
import * as samples from './features/samples/index.ts';
import * as seeding from './features/seeding/index.ts';
import * as selection from './features/selection/index.ts';
import * as setAside from './features/setAside/index.ts';
import * as symbols from './features/symbols/index.ts';
import * as tagging from './features/tagging/index.ts';
import { follow } from './host/follow.ts';
import { Host } from './host/host.ts';
import type { Articles } from './session/articles.ts';
import type { FolderReading } from './session/reading.ts';
import { Session } from './session/session.ts';

export { answerRequests } from './session/summaryThread.ts';

const features = [
  highlights,
  hovers,
  claimsView,
  actorView,
  citations,
  exporting,
  navigation,
  review,
  articleDetails,
  articleStatus,
  tagging,
  boundaries,
  claimActions,
  codeLenses,
  bulkTagging,
  anchoring,
  actors,
  renames,
  problems,
  seeding,
  conflicts,
  mergeDriver,
  setAside,
  commit,
  loneSidecars,
  handEditing,
  samples,
  outline,
  symbols,
  mentions,
  selection,
  folding,
  badges,
  reading,
  languageStatus,
];

/** What other extensions, and the project's own measurements, may ask. */
export interface Standpoint {
  /** How far the reading of the folder is. */
  readonly reading: FolderReading;
  /** What lists show of the articles. */
  readonly articles: Pick<Articles, 'all' | 'listed'>;
}

/** Joins the session, the host and the features. The same for desktop and web. */
export function activate(context: ExtensionContext): Standpoint {
  const host = new Host(context);
  const session = new Session(host.ports);
  context.subscriptions.push(host, session);
  for (const { register } of features) context.subscriptions.push(register(session, host));
  context.subscriptions.push(follow(session, host));
  return { reading: session.reading, articles: session.articles };
}
