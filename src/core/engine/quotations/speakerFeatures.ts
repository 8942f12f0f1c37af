import { beginsWithCapital } from '../../text/characters.ts';
import { wordsIn } from '../../text/words.ts';
import { hashOf, mixed } from '../learned/featureHash.ts';
import { shapeOf, sizeOf } from '../learned/wordShapes.ts';
import { closingMark, type QuotationContext } from './quotationFeatures.ts';

/** How a quotation stands in its sentence, as far as that tells whose it is; hashes. */
export interface QuotationSetting {
  /** Whether it is its whole sentence, begins it, or stands inside. */
  readonly position: number;
  readonly closing: number;
  /** All else. */
  readonly signs: readonly number[];
}

/** The setting of a quotation. */
export function settingOf(context: QuotationContext): QuotationSetting {
  const { sentence, at, heading, looksSpoken, whole, number } = context;
  const text = sentence[at]?.text ?? '';
  const position = hashOf(whole ? 'whole' : at === 0 ? 'first' : 'inside');
  const closing = hashOf(closingMark(sentence[at]));
  const left = hashOf(shapeOf(sentence[at - 1]));
  const right = hashOf(shapeOf(sentence[at + 1]));
  const capital = hashOf(String(beginsWithCapital(text)));
  const size = hashOf(sizeOf(wordsIn(text).length));
  const signs = [
    hashOf(`sentence ${Math.min(2, number)}`),
    position,
    closing,
    left,
    right,
    capital,
    size,
    hashOf(String(heading)),
    hashOf(String(looksSpoken)),
    mixed(position, closing),
    mixed(position, capital),
    mixed(left, right),
  ];
  return { position, closing, signs: signs.map((sign, template) => mixed(template, sign)) };
}

/** Why somebody may be the speaker: one sign of it, and what is known of that. */
export interface SpeakerSign {
  readonly sign: string;
  readonly traits: readonly number[];
}

/** Nobody as a speaker. */
export const nobody: readonly SpeakerSign[] = [{ sign: 'nobody', traits: [] }];

/**
 * The features of somebody who may be the speaker of a quotation, by all signs of it. `around`: what
 * stands before the quotation in its paragraph and before that.
 */
export function speakerFeatures(
  { position, closing, signs: setting }: QuotationSetting,
  around: string,
  signs: readonly SpeakerSign[],
): readonly number[] {
  const spot = mixed(position, hashOf(around));
  const kinds = signs.reduce((sum, { sign }) => (sum + hashOf(sign)) | 0, 0);
  const features = [kinds, mixed(kinds, spot)];
  for (const { sign, traits } of signs) {
    const kind = hashOf(sign);
    features.push(
      kind,
      mixed(kind, spot),
      mixed(kind, mixed(spot, closing)),
      mixed(kind, hashOf(around)),
    );
    for (const each of setting) features.push(mixed(kind, each));
    for (const [number, trait] of traits.entries()) {
      const known = mixed(kind, trait);
      features.push(known, mixed(known, spot));
      for (const other of traits.slice(number + 1)) features.push(mixed(known, other));
    }
  }
  return features;
}
