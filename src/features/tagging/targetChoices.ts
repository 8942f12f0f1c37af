import type { Session } from '../../session/session.ts';
import type { ArticleUri } from '../../session/uris.ts';

/** The targets to choose from for a claim of an article. */
export interface TargetChoices {
  readonly targets: readonly { readonly id: string; readonly label: string }[];
  /** Where the codebook lists no targets, any name will do. */
  readonly anyWillDo: boolean;
}

/** The codebook's targets, or those that records of the folder name where it lists none. */
export function targetChoices(session: Session, article: ArticleUri): TargetChoices {
  const listed = session.articles.codebookOf(article)?.targets ?? [];
  if (listed.length > 0) return { targets: listed, anyWillDo: false };
  const named = session.articles
    .all()
    .flatMap(({ claims }) =>
      claims.flatMap((claim) => (claim.status === 'stored' ? (claim.record.target ?? []) : [])),
    );
  const targets = [...new Set(named)].sort().map((id) => ({ id, label: id }));
  return { targets, anyWillDo: true };
}
