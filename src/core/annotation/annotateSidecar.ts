import { actorNames } from '../anchor/checkAnchors.ts';
import { resolveAll } from '../anchor/resolve.ts';
import type { Codebook } from '../codebook/codebook.ts';
import { analyseWith } from '../engine/analyse.ts';
import type { PreparedCodebook } from '../engine/preparedCodebook.ts';
import type { Sidecar } from '../sidecar/record.ts';
import type { ArticleText } from '../text/articleText.ts';
import { annotate } from './annotate.ts';
import type { Annotations } from './annotation.ts';

/** An article with its sidecar as they are on disk, read once; `prepared` is the codebook, made ready. */
export function annotateSidecar(
  article: ArticleText,
  { claims, dismissed }: Sidecar,
  codebook: Codebook,
  prepared: PreparedCodebook,
): Annotations {
  const names = actorNames(claims, codebook);
  const resolutions = resolveAll(article, claims, names);
  const placesOfDismissed = resolveAll(
    article,
    dismissed.map((dismissal) => ({ anchors: [dismissal] })),
    names,
  );
  return annotate({
    text: article.text,
    analysis: analyseWith(prepared, article.text),
    records: claims.map((record, i) => ({
      record,
      resolution: resolutions[i] ?? { state: 'orphan' },
    })),
    dismissed: placesOfDismissed.flatMap((place) => (place.state === 'orphan' ? [] : place.spans)),
    codebook,
    actors: prepared.actors,
  });
}
