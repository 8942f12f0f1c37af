import { middleCode, mostSteps } from '../../../src/core/engine/learned/quotationModel.ts';

/** The file of the models as code: one character a weight; the largest weights are cut to what fits. */
export function weightsFile(claims: Float64Array, speakers: Float64Array): string {
  return `import type { QuotationModel } from './quotationModel.ts';

// Written by scripts/train/quotations.mjs; not by hand.

export const claimModel: QuotationModel = ${modelCode(claims)};

export const speakerModel: QuotationModel = ${modelCode(speakers)};
`;
}

function modelCode(weights: Float64Array): string {
  const scale = Number((largest(weights) / mostSteps).toPrecision(3));
  const characters = Array.from(weights, (weight) => {
    const steps = Math.max(-mostSteps, Math.min(mostSteps, Math.round(weight / scale)));
    return String.fromCharCode(middleCode + steps);
  });
  return `{\n  scale: ${scale},\n  weights:\n    '${characters.join('')}',\n}`;
}

/** The weight that all but one in a thousand stay below, so that a few large ones do not coarsen all. */
function largest(weights: Float64Array): number {
  const sizes = Array.from(weights, Math.abs).sort((a, b) => a - b);
  return sizes[Math.floor(sizes.length * 0.999)] || 1;
}
