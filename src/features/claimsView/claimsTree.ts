import { EventEmitter, type TreeDataProvider, type TreeItem } from 'vscode';
import { type ActorNode, type CorpusNode, groupByActor } from '../../core/corpus/groupByActor.ts';
import type { Session } from '../../session/session.ts';
import type { ArticleUri } from '../../session/uris.ts';
import { actorItem, claimItem } from './treeItems.ts';

export type Node = CorpusNode<ArticleUri>;

/** The claims of the whole workspace by actor; made anew from the session whenever it is asked for. */
export class ClaimsTree implements TreeDataProvider<Node> {
  readonly #session: Session;
  readonly #changed = new EventEmitter<void>();
  #actors: ReadonlyMap<string, ActorNode<ArticleUri>> | undefined;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(session: Session) {
    this.#session = session;
  }

  refresh(): void {
    this.#actors = undefined;
    this.#changed.fire();
  }

  get actors(): ReadonlyMap<string, ActorNode<ArticleUri>> {
    this.#actors ??= new Map(groupByActor(this.#session.articles()).map((node) => [node.id, node]));
    return this.#actors;
  }

  getChildren(node?: Node): Node[] {
    if (node === undefined) return [...this.actors.values()];
    return node.type === 'actor' ? [...node.claims] : [];
  }

  getParent(node: Node): Node | undefined {
    return node.type === 'claim' ? this.actors.get(node.parent) : undefined;
  }

  getTreeItem(node: Node): TreeItem {
    if (node.type === 'actor') return actorItem(node);
    const item = claimItem(node);
    item.command = { command: 'standpoint.openClaim', title: 'Open Claim', arguments: [node] };
    return item;
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
