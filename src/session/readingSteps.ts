import type { ReadingProgress } from './readingProgress.ts';
import type { ArticleUri } from './uris.ts';

/** What a reading of many articles asks of whoever knows them: what is done to one, which comes first, what is left. */
export interface ReadingSteps {
  /** Whether an article is as it was last, so that what is known of it holds until there is time to read it. */
  check(uri: ArticleUri): Promise<boolean>;
  /** Reads its files; returns whether the engine has to read its text after that. */
  read(uri: ArticleUri): Promise<boolean>;
  analyse(uri: ArticleUri): Promise<void>;
  /** Articles in the order in which somebody wants them, by what is known of them by now. */
  inOrder(uris: readonly ArticleUri[]): readonly ArticleUri[];
  /** How far a reading is by now that was stopped there; undefined where nothing is left of it. */
  byNow(stoppedAt: ReadingProgress): ReadingProgress | undefined;
}
