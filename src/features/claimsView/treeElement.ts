import { Uri } from 'vscode';
import type { ClaimKey } from '../../core/annotation/annotation.ts';
import type { CorpusNode, GroupSubject } from '../../core/corpus/nodes.ts';
import { type ArticleUri, sidecarOf } from '../../session/uris.ts';

/**
 * What VS Code knows a row of the tree by, and what commands of its menus get: the same object as long as the
 * row is there, whatever happens to its node. A claim's element says where the claim is.
 */
export class TreeElement {
  node: CorpusNode<ArticleUri>;
  /** The row that it is below; absent at the top. */
  parent: TreeElement | undefined;

  constructor(node: CorpusNode<ArticleUri>) {
    this.node = node;
  }

  get article(): ArticleUri | undefined {
    return this.node.type === 'claim' ? this.node.article : undefined;
  }

  get key(): ClaimKey | undefined {
    return this.node.type === 'claim' ? this.node.key : undefined;
  }

  /** The file that a row stands for, as commands on files take it. */
  get resourceUri(): Uri | undefined {
    return this.node.type === 'sidecar' ? Uri.parse(sidecarOf(this.node.of), true) : undefined;
  }

  get subject(): GroupSubject<ArticleUri> | undefined {
    return this.node.type === 'group' ? this.node.subject : undefined;
  }
}
