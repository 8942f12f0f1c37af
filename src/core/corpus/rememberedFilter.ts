import type { ClaimKind } from '../engine/analysis.ts';
import type { ClaimFilter } from './claimFilter.ts';

/** A filter as the user set it. `onlyThisArticle` follows the active editor. */
export type ListingFilter = Omit<ClaimFilter, 'articles'> & { readonly onlyThisArticle?: true };

/**
 * The filter that was remembered, perhaps by another version or damaged since: parts that are not what they
 * should be let everything pass.
 */
export function rememberedFilter(value: unknown): ListingFilter {
  if (typeof value !== 'object' || value === null) return {};
  const parts: { readonly [part in keyof ListingFilter]?: unknown } = { ...value };
  const stances = strings(parts.stances);
  const targets = strings(parts.targets);
  const kinds = strings(parts.kinds)?.filter(isKind);
  return {
    ...(stances && { stances }),
    ...(targets && { targets }),
    ...(kinds && kinds.length > 0 && { kinds }),
    ...(typeof parts.text === 'string' && parts.text !== '' && { text: parts.text }),
    ...(parts.onlyThisArticle === true && { onlyThisArticle: true }),
  };
}

/** Undefined for what is no list of them, and for an empty one, which nothing would pass. */
function strings(value: unknown): readonly string[] | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  return value.every((one) => typeof one === 'string') ? value : undefined;
}

const kinds: { readonly [kind in ClaimKind]: true } = { direct: true, mixed: true, indirect: true };

function isKind(value: string): value is ClaimKind {
  return Object.hasOwn(kinds, value);
}
