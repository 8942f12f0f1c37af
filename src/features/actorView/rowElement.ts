import type { ClaimKey } from '../../core/annotation/annotation.ts';
import type { ActorRow } from '../../core/corpus/actorRows.ts';
import type { GroupSubject } from '../../core/corpus/nodes.ts';
import type { ActorRef } from '../../core/engine/analysis.ts';
import type { ArticleUri } from '../../session/uris.ts';

/**
 * What VS Code knows a row by, and what commands of its menus get: the same object as long as the row is
 * there. A claim's element says where the claim is, an actor's who that is, as those of the claims do.
 */
export class RowElement {
  row: ActorRow<ArticleUri>;

  constructor(row: ActorRow<ArticleUri>) {
    this.row = row;
  }

  get article(): ArticleUri | undefined {
    return this.row.type === 'claim' ? this.row.article : undefined;
  }

  get key(): ClaimKey | undefined {
    return this.row.type === 'claim' ? this.row.key : undefined;
  }

  get subject(): GroupSubject<ArticleUri> | undefined {
    if (this.row.type === 'profile') return subject(this.row.profile);
    return this.row.type === 'companion' ? subject(this.row.companion) : undefined;
  }
}

function subject(of: {
  readonly actor: ActorRef;
  readonly article?: ArticleUri;
}): GroupSubject<ArticleUri> {
  const isOfArticle = of.actor.kind === 'role' && of.article !== undefined;
  return { by: 'actor', actor: of.actor, ...(isOfArticle && { article: of.article }) };
}
