import { EventEmitter, type TreeDataProvider, type TreeItem } from 'vscode';
import { type ActorNode, type CorpusNode, groupByActor } from '../../core/corpus/groupByActor.ts';
import type { Session } from '../../session/session.ts';
import type { ArticleUri } from '../../session/uris.ts';
import { actorItem, articleItem, claimItem } from './treeItems.ts';

export type Node = CorpusNode<ArticleUri>;

/** The claims of the whole workspace by actor; made anew from the session whenever it is asked for. */
export class ClaimsTree implements TreeDataProvider<Node> {
  readonly #session: Session;
  readonly #changed = new EventEmitter<void>();
  #nodes: Nodes | undefined;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(session: Session) {
    this.#session = session;
  }

  refresh(): void {
    this.#nodes = undefined;
    this.#changed.fire();
  }

  getChildren(node?: Node): Node[] {
    if (node === undefined) return [...this.#current().actors];
    if (node.type === 'actor') return [...node.articles];
    return node.type === 'article' ? [...node.claims] : [];
  }

  getParent(node: Node): Node | undefined {
    return node.type === 'actor' ? undefined : this.#current().parents.get(node.parent);
  }

  getTreeItem(node: Node): TreeItem {
    if (node.type === 'actor') return actorItem(node);
    if (node.type === 'article') return articleItem(node);
    return claimItem(node, this.#session.placeOf(node.article, node.claim));
  }

  #current(): Nodes {
    this.#nodes ??= nodesOf(groupByActor(this.#session.articles()));
    return this.#nodes;
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

interface Nodes {
  readonly actors: readonly ActorNode<ArticleUri>[];
  /** Everything that has children, by id. */
  readonly parents: ReadonlyMap<string, Node>;
}

function nodesOf(actors: readonly ActorNode<ArticleUri>[]): Nodes {
  const parents = actors.flatMap((actor): Node[] => [actor, ...actor.articles]);
  return { actors, parents: new Map(parents.map((node) => [node.id, node])) };
}
