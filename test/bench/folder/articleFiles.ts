import { ArticleText } from '../../../src/core/text/articleText.ts';
import type { Offset } from '../../../src/core/text/span.ts';
import { type Article, type ArticleSize, article, type Claim, narrative } from './article.ts';
import { Choice } from './choice.ts';
import { type PlacedClaim, sidecarOf } from './sidecar.ts';

/** What a generated folder is like; shares are in per cent. */
export interface FolderPlan extends ArticleSize {
  readonly articles: number;
  readonly seed: number;
  /** Articles that nobody has written about. */
  readonly withoutSidecar: number;
  /** Articles that got a paragraph at their top since, so that all claims stand further down. */
  readonly moved: number;
  /** Claims of which the words have changed since. */
  readonly changed: number;
  /** Claims of which the paragraph is gone since. */
  readonly orphaned: number;
}

/** The folder of issue 6: 10,000 articles of 5 KB with 20 claims each, all where they were stored. */
export const largeFolder: FolderPlan = {
  articles: 10_000,
  claims: 20,
  length: 4900,
  speakers: 1000,
  seed: 1,
  withoutSidecar: 0,
  moved: 0,
  changed: 0,
  orphaned: 0,
};

/** An article as it is now, and its sidecar as it was written before the article was edited. */
export interface ArticleFiles {
  /** Of the article, from the folder, with slashes; the sidecar's has `.claims.yaml` behind it. */
  readonly path: string;
  readonly text: string;
  readonly sidecar?: string;
}

/** The article of a number, the same whatever other articles there are. */
export function articleFiles(plan: FolderPlan, number: number): ArticleFiles {
  const choice = new Choice(plan.seed * 1_000_003 + number);
  const made = article(choice, plan);
  const now = { path: pathOf(made, number), text: fileText(made, edited(made, plan, choice)) };
  if (choice.inPercent(plan.withoutSidecar)) return now;
  const written = new ArticleText(fileText(made, made.paragraphs.map(originalText)));
  return { ...now, sidecar: sidecarOf(made, written, placed(made), choice) };
}

function originalText(paragraph: string | Claim): string {
  return typeof paragraph === 'string' ? paragraph : paragraph.text;
}

function fileText({ title }: Article, paragraphs: readonly string[]): string {
  return `${[title, ...paragraphs].join('\n\n')}\n`;
}

function placed({ title, paragraphs }: Article): readonly PlacedClaim[] {
  const claims: PlacedClaim[] = [];
  let start = title.length + 2;
  for (const paragraph of paragraphs) {
    if (typeof paragraph !== 'string') claims.push({ claim: paragraph, start: start as Offset });
    start += originalText(paragraph).length + 2;
  }
  return claims;
}

/** The paragraphs after what happened to the article since. */
function edited({ paragraphs }: Article, plan: FolderPlan, choice: Choice): readonly string[] {
  const now = paragraphs.map((paragraph) => {
    if (typeof paragraph === 'string') return paragraph;
    if (choice.inPercent(plan.orphaned)) return narrative(choice);
    return choice.inPercent(plan.changed) ? paragraph.changed : paragraph.text;
  });
  return choice.inPercent(plan.moved) ? [narrative(choice), ...now] : now;
}

function pathOf({ outlet, date, topic }: Article, number: number): string {
  const folder = outlet.toLowerCase().replaceAll(' ', '-');
  return `${date.slice(0, 4)}/${folder}/${date}-${topic.id}-${String(number).padStart(5, '0')}.txt`;
}
