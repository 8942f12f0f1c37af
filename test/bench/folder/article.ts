import { type ClaimParagraph, type Statement, wording } from './attributions.ts';
import type { Choice } from './choice.ts';
import { mostSpeakers, outletPlace, speaker } from './names.ts';
import { days, narration } from './narration.ts';
import { predicates, type Topic, tails, topics } from './topics.ts';

/** A paragraph with a claim, and how it reads once somebody has changed the claim's words. */
export interface Claim extends ClaimParagraph {
  readonly changed: string;
  readonly actor: string;
  readonly stance: string;
  readonly target: string;
}

/** An article before it is a file: paragraphs with and without a claim, in their order. */
export interface Article {
  readonly outlet: string;
  /** ISO, `2021-03-14`. */
  readonly date: string;
  readonly title: string;
  readonly topic: Topic;
  readonly paragraphs: readonly (string | Claim)[];
}

/** How large articles are, and who speaks in them. */
export interface ArticleSize {
  readonly claims: number;
  /** In UTF-16 units, about; more where the claims need more. */
  readonly length: number;
  /** How many people and organisations speak in all articles together, 1000 at most. */
  readonly speakers: number;
}

const outlets = ['Post', 'Courier', 'Gazette', 'Ledger'];
const firstYear = 2018;
const years = 5;
const speakersInArticle = 6;
/** So often a statement is chosen anew because somebody made it before. */
const mostAttempts = 50;

interface TaggedStatement extends Statement {
  readonly stance: string;
}

/** The article that these choices lead to. */
export function article(choice: Choice, size: ArticleSize): Article {
  const topic = choice.of(topics);
  const place = outletPlace(choice.below(2));
  const claims = claimsOf(choice, topic, size);
  const title = `${place}: ${topic.label} is back on the table`;
  const length = claims.reduce((sum, { text }) => sum + text.length + 2, title.length);
  return {
    outlet: `${place} ${choice.of(outlets)}`,
    date: dateOf(choice),
    title,
    topic,
    paragraphs: withNarration(choice, claims, size.length - length),
  };
}

/** A paragraph without a claim. */
export function narrative(choice: Choice): string {
  const sentences = Array.from({ length: 1 + choice.below(3) }, () =>
    choice
      .of(narration)
      .replace('{n}', String(3 + choice.below(90)))
      .replace('{day}', choice.of(days)),
  );
  return sentences.join(' ');
}

function claimsOf(choice: Choice, topic: Topic, size: ArticleSize): readonly Claim[] {
  const present = Array.from({ length: speakersInArticle }, () =>
    speaker(choice.belowMostlyLow(Math.min(size.speakers, mostSpeakers))),
  );
  const introduced = new Set<string>();
  const said = new Set<string>();
  return Array.from({ length: size.claims }, (): Claim => {
    const who = choice.of(present);
    const { stance, subject, rest } = newStatement(choice, topic, said);
    const words = wording(introduced.has(who.name) ? who.short : who.name, choice);
    introduced.add(who.name);
    return {
      ...words({ subject, rest }),
      changed: words({ subject, rest: ` hardly${rest}` }).text,
      actor: who.name,
      stance,
      target: topic.id,
    };
  });
}

/** A statement that nobody has made in the article, as long as there are any left. */
function newStatement(choice: Choice, { subjects }: Topic, said: Set<string>): TaggedStatement {
  for (let attempt = 0; ; attempt += 1) {
    const [stance, ways] = choice.of(predicates);
    const subject = choice.of(subjects);
    const rest = ` ${choice.of(ways)}${choice.of(tails)}`;
    if (said.has(subject + rest) && attempt < mostAttempts) continue;
    said.add(subject + rest);
    return { stance, subject, rest };
  }
}

/** The claims in their order with narration between them, so long that it fills what is left. */
function withNarration(
  choice: Choice,
  claims: readonly Claim[],
  left: number,
): readonly (string | Claim)[] {
  const paragraphs: (string | Claim)[] = [...claims];
  for (let room = left; room > 0; ) {
    const text = narrative(choice);
    paragraphs.splice(choice.below(paragraphs.length + 1), 0, text);
    room -= text.length + 2;
  }
  return paragraphs;
}

function dateOf(choice: Choice): string {
  const part = (number: number) => String(number).padStart(2, '0');
  const year = firstYear + choice.below(years);
  return `${year}-${part(1 + choice.below(12))}-${part(1 + choice.below(28))}`;
}
