import { message } from '../messages/message.ts';
import { type Problem, warningAt } from '../text/problem.ts';
import { span } from '../text/span.ts';

/** Said of a sidecar without its article: nothing else can be said about where its claims stand. */
export const missingArticle: Problem = warningAt(
  span(0, 0),
  'missing-article',
  message('missing-article'),
);
