import { english } from '../../../src/core/engine/language/english.ts';
import { wordCodes } from '../../../src/core/engine/learned/wordCodes.ts';
import { clauseCandidates } from '../../../src/core/engine/speech/clauseCandidates.ts';
import { clauseFeatures, wordFeatures } from '../../../src/core/engine/speech/clauseFeatures.ts';
import type { GoldArticle, GoldAttribution } from '../score/goldArticle.ts';
import type { Example } from './linearTraining.ts';
import { sentenceReadings } from './sentenceReadings.ts';

/**
 * Every place of an article where a claim could begin behind its cue, and whether one does. A place
 * behind "by" is right where it names who made the claim before it.
 */
export function clauseExamples(article: GoldArticle): readonly Example[] {
  const starts = new Set(article.attributions.flatMap((each) => startOf(each, article.text) ?? []));
  return sentenceReadings(article.text).flatMap(({ reading, start }) => {
    const { sentence } = reading;
    const codes = wordCodes(sentence, english);
    return [...clauseCandidates(reading)]
      .filter(({ proposal }) => proposal?.evidence !== 'quote-cue')
      .map((candidate) => ({
        features: [...wordFeatures(codes, candidate), ...clauseFeatures(reading, codes, candidate)],
        yes: [candidate.at, candidate.from].some((at) =>
          starts.has(start + (sentence[at]?.start ?? 0)),
        ),
      }));
  });
}

/** Where a candidate would have to be to find an attribution; undefined when none can. */
function startOf({ source, cue, content }: GoldAttribution, text: string): number | undefined {
  const cueEnd = cue.at(-1)?.[1];
  if (cueEnd === undefined) return undefined;
  const behind = content.find(([start]) => start >= cueEnd)?.[0];
  if (behind === content[0]?.[0]) return behind;
  const [speaker] = source;
  if (!speaker) return behind;
  const agent = speaker[0] >= cueEnd && /\bby\s+$/.test(text.slice(0, speaker[0]));
  return agent ? speaker[0] : undefined;
}
