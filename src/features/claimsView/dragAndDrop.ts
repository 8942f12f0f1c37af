import {
  commands,
  type DataTransfer,
  DataTransferItem,
  l10n,
  type TreeDragAndDropController,
} from 'vscode';
import { type Drop, type DropRefusal, planDrop } from '../../core/corpus/drop.ts';
import { stanceLabel } from '../../host/claimWords.ts';
import { claimCount } from '../../host/counts.ts';
import { decideOnAll } from '../../host/decideOnAll.ts';
import type { Host } from '../../host/host.ts';
import { claimsChosenAt } from '../../host/subject.ts';
import type { DecidedClaim, Decision } from '../../session/decisions/decision.ts';
import { Refusal } from '../../session/refusal.ts';
import type { Session } from '../../session/session.ts';
import type { ArticleUri } from '../../session/uris.ts';
import type { ClaimsTree } from './claimsTree.ts';
import type { TreeElement } from './treeElement.ts';

/** What VS Code calls rows of this view while they are dragged: its id in lower case. */
const rows = 'application/vnd.code.tree.standpoint.claims';

/** Files, as VS Code opens them where they are dropped onto an editor. */
const files = 'text/uri-list';

type Work = Exclude<Drop<ArticleUri>, { readonly does: 'nothing' | 'refuse' | 'merge' }>;

/** Claims are assigned, tagged and given a target by dropping them onto a group, actors are merged. */
export class ClaimsDragAndDrop implements TreeDragAndDropController<TreeElement> {
  readonly dragMimeTypes = [rows, files];
  readonly dropMimeTypes = [rows];
  readonly #session: Session;
  readonly #host: Host;
  readonly #tree: ClaimsTree;

  constructor(session: Session, host: Host, tree: ClaimsTree) {
    this.#session = session;
    this.#host = host;
    this.#tree = tree;
  }

  handleDrag(dragged: readonly TreeElement[], data: DataTransfer): void {
    data.set(rows, new DataTransferItem(dragged.map(({ node }) => node.id)));
    const articles = dragged.flatMap(({ subject }) =>
      subject?.by === 'article' ? [subject.article] : [],
    );
    if (articles.length > 0) data.set(files, new DataTransferItem(articles.join('\r\n')));
  }

  async handleDrop(target: TreeElement | undefined, data: DataTransfer): Promise<void> {
    const ids: unknown = data.get(rows)?.value;
    if (!Array.isArray(ids)) return;
    await this.#host.attend(l10n.t('dropping rows of the sidebar'), () =>
      this.#carryOut(planDrop(this.#tree.nodesOf(ids), this.#tree.groupsAt(target))),
    );
  }

  async #carryOut(drop: Drop<ArticleUri>): Promise<void> {
    switch (drop.does) {
      case 'nothing':
        return;
      case 'refuse':
        throw new Refusal(refusalWords(drop.because));
      case 'merge': {
        const subject = { by: 'actor', actor: { name: drop.actor } };
        const { into } = drop;
        await commands.executeCommand('standpoint.mergeActor', { subject, into, ask: true });
        return;
      }
      default:
        await this.#decide(drop);
    }
  }

  async #decide(drop: Work): Promise<void> {
    const claims = await claimsChosenAt(this.#session, drop.claims);
    await decideOnAll(this.#session, this.#host, claims, {
      decisionOn: ({ meant }) => decisionOn(meant, drop),
      said: doneWords(drop),
    });
  }
}

function decisionOn(claim: DecidedClaim, drop: Work): Decision {
  switch (drop.does) {
    case 'assign':
      return { type: 'assign', claim, actor: drop.actor };
    case 'tag':
      return { type: 'tag', claim, stance: drop.stance.id };
    case 'untag':
      return { type: 'untag', claim };
    case 'target':
      return { type: 'target', claim, target: drop.target.id };
    case 'untarget':
      return { type: 'target', claim, target: null };
  }
}

function doneWords({ claims, ...drop }: Work): string {
  const count = claimCount(claims.length);
  switch (drop.does) {
    case 'assign':
      return l10n.t('Actor of {0}: {1}', count, drop.actor);
    case 'tag':
      return l10n.t('Tagged {0}: {1}', count, stanceLabel(drop.stance));
    case 'untag':
      return l10n.t('Stance removed from {0}', count);
    case 'target':
      return l10n.t('Target of {0}: {1}', count, drop.target.label);
    case 'untarget':
      return l10n.t('Target removed from {0}', count);
  }
}

function refusalWords(because: DropRefusal): string {
  switch (because) {
    case 'no-group':
      return l10n.t('Drop claims onto an actor, a stance or a target. Nothing was changed.');
    case 'article':
      return l10n.t('A claim stays in its article. Drop it onto an actor, a stance or a target.');
    case 'check':
      return l10n.t(
        'What is to check follows from the article’s words: re-anchor, confirm or dismiss it.',
      );
    case 'no-actor':
      return l10n.t(
        'A claim can get another actor, but not lose the one it has. Nothing was changed.',
      );
    case 'role-elsewhere':
      return l10n.t(
        'A role is an actor in its own article only. Drop claims of other articles onto a name.',
      );
    case 'unknown-stance':
      return l10n.t('The codebook does not know this stance. Drop claims onto one that it lists.');
    case 'not-draggable':
      return l10n.t(
        'Only claims, or one actor, can be dragged to another group. Nothing was changed.',
      );
    case 'several-actors':
      return l10n.t('Merge actors one at a time: drag one onto another. Nothing was changed.');
    case 'actor-elsewhere':
      return l10n.t('Drop an actor onto another actor to merge them. Nothing was changed.');
  }
}
