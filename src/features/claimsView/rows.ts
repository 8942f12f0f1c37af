import type { ClaimAddress } from '../../core/corpus/articleClaims.ts';
import type { CorpusNode } from '../../core/corpus/nodes.ts';
import { idToCheck } from '../../core/corpus/toCheck.ts';
import type { ArticleUri } from '../../session/uris.ts';
import { TreeElement } from './treeElement.ts';

type Nodes = readonly CorpusNode<ArticleUri>[];

/** The rows of a tree by their ids and, for claims, by their addresses. */
export class Rows {
  readonly #byId = new Map<string, TreeElement>();
  readonly #byClaim = new Map<string, TreeElement>();

  /** The tree has become another: rows that are still there stay the same objects. Costs what has changed. */
  take(before: Nodes, after: Nodes): void {
    const removed = new Map<string, TreeElement>();
    for (const node of without(before, after)) this.#remove(node, removed);
    for (const node of without(after, before)) this.#add(node, removed);
  }

  at(id: string): TreeElement | undefined {
    return this.#byId.get(id);
  }

  /** The row of a claim among others of its actor, stance, target or article; undefined where none is listed. */
  of(claim: ClaimAddress<string>): TreeElement | undefined {
    return this.#byClaim.get(addressKey(claim));
  }

  #remove(node: CorpusNode<ArticleUri>, removed: Map<string, TreeElement>): void {
    const row = this.#byId.get(node.id);
    if (row !== undefined) removed.set(node.id, row);
    this.#byId.delete(node.id);
    if (node.type === 'claim' && node.parent !== idToCheck) this.#byClaim.delete(addressKey(node));
    if (node.type === 'group') for (const child of node.children) this.#remove(child, removed);
  }

  #add(node: CorpusNode<ArticleUri>, removed: ReadonlyMap<string, TreeElement>): void {
    const row = removed.get(node.id) ?? new TreeElement(node);
    row.node = node;
    this.#byId.set(node.id, row);
    if (node.type === 'claim' && node.parent !== idToCheck)
      this.#byClaim.set(addressKey(node), row);
    if (node.type === 'group') for (const child of node.children) this.#add(child, removed);
  }
}

function without(some: Nodes, others: Nodes): Nodes {
  const known = new Set(others);
  return some.filter((node) => !known.has(node));
}

function addressKey({ article, key }: ClaimAddress<string>): string {
  return `${article}#${key}`;
}
