import { actorIndex } from '../../../src/core/codebook/actors.ts';
import { defaultCodebook } from '../../../src/core/codebook/codebook.ts';
import { draftClaims, type PlacedParagraph } from '../../../src/core/engine/claims/claims.ts';
import { english } from '../../../src/core/engine/language/english.ts';
import type { Language } from '../../../src/core/engine/language/language.ts';
import type { QuotationJudge } from '../../../src/core/engine/learned/quotationJudge.ts';
import { listedForms } from '../../../src/core/engine/names/listedActors.ts';
import { readParagraph } from '../../../src/core/engine/paragraph/paragraphReading.ts';
import { runsOn } from '../../../src/core/engine/paragraph/runOnQuotations.ts';
import { splitParagraphs } from '../../../src/core/text/paragraphs.ts';
import { findQuotations } from '../../../src/core/text/quotations.ts';
import type { GoldArticle, GoldAttribution } from '../score/goldArticle.ts';
import { attributionOf } from '../score/quotedCounts.ts';
import { isSourceOf } from '../score/range.ts';
import type { Choice } from './choiceTraining.ts';

/** What the models of quotations learn from. */
export interface QuotationExamples {
  /** Quotations that are claims or not. */
  readonly claims: readonly Choice[];
  /** Whoever may speak a quotation, nobody first. */
  readonly speakers: readonly Choice[];
}

/** Every question about quotations that the engine asks its judge in an article, with gold's answer. */
export function quotationExamples(
  { text, attributions }: GoldArticle,
  language: Language,
): QuotationExamples {
  const claims: Choice[] = [];
  const speakers: Choice[] = [];
  const goldAt = (start: number, end: number): GoldAttribution | undefined =>
    attributionOf([start, end], attributions);
  const judgeFrom = (offset: number): QuotationJudge => ({
    claimScore(features, { start, end }) {
      const right = goldAt(offset + start, offset + end) !== undefined;
      claims.push([
        { features: [], right: !right },
        { features, right },
      ]);
      return right ? 9 : -9;
    },
    speakerOf({ start, end }, nobody, others) {
      const gold = goldAt(start, end);
      if (!gold) return undefined;
      const isRight = ({ place }: (typeof others)[number]) =>
        isSourceOf(gold.source, place && [place.start, place.end]);
      const options = others.map((other) => ({ features: other.features, right: isRight(other) }));
      const right = others.find(isRight);
      speakers.push([{ features: nobody.features, right: right === undefined }, ...options]);
      return right;
    },
  });
  const asking = (offset: number): Language => ({ ...language, quotations: judgeFrom(offset) });
  draftClaims(paragraphsOf(text, asking), new Set(), asking(0));
  return { claims, speakers };
}

/** The paragraphs of a text, each read in the language for its place. */
function paragraphsOf(
  text: string,
  languageAt: (start: number) => Language,
): readonly PlacedParagraph[] {
  const forms = listedForms(actorIndex(defaultCodebook), english);
  const marked = [...splitParagraphs(text)].map(({ start, end }) => {
    const own = text.slice(start, end);
    return { start, text: own, marked: findQuotations(own) };
  });
  return marked.map(({ start, ...paragraph }, number) => {
    const isRunOn = runsOn(paragraph.marked, marked[number + 1]?.marked);
    const reading = readParagraph({ ...paragraph, runsOn: isRunOn }, forms, languageAt(start));
    return { start, reading };
  });
}
