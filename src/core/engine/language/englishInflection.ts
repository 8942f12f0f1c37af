import type { VerbForm } from './language.ts';

const irregular: ReadonlyMap<string, readonly [past: string, participle?: string]> = new Map([
  ['say', ['said']],
  ['tell', ['told']],
  ['write', ['wrote', 'written']],
  ['think', ['thought']],
  ['know', ['knew', 'known']],
  ['feel', ['felt']],
  ['mean', ['meant']],
  ['see', ['saw', 'seen']],
  ['find', ['found']],
  ['show', ['showed', 'shown']],
  ['understand', ['understood']],
  ['seek', ['sought']],
  ['swear', ['swore', 'sworn']],
  ['begin', ['began', 'begun']],
  ['go', ['went', 'gone']],
  ['speak', ['spoke', 'spoken']],
  ['read', ['read']],
  ['submit', ['submitted']],
  ['quip', ['quipped']],
  ['plan', ['planned']],
  ['pan', ['panned']],
  ['rip', ['ripped']],
  ['slam', ['slammed']],
  ['snap', ['snapped']],
  ['blog', ['blogged']],
  ['regret', ['regretted']],
  ['admit', ['admitted']],
  ['concur', ['concurred']],
  ['rebut', ['rebutted']],
  ['refer', ['referred']],
  ['prefer', ['preferred']],
  ['beg', ['begged']],
  ['chat', ['chatted']],
  ['shoot', ['shot']],
  ['put', ['put']],
  ['make', ['made']],
  ['hold', ['held']],
  ['nod', ['nodded']],
]);

function past(lemma: string): string {
  const known = irregular.get(lemma);
  if (known) return known[0];
  if (lemma.endsWith('e')) return `${lemma}d`;
  return /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ied` : `${lemma}ed`;
}

function present(lemma: string): string {
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x|go)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
}

function gerund(lemma: string): string {
  if (lemma === 'begin') return 'beginning';
  if (/[^e]e$/.test(lemma) && lemma !== 'see') return `${lemma.slice(0, -1)}ing`;
  const doubled = /^(.*([^aeiou]))ed$/.exec(irregular.get(lemma)?.[0] ?? '')?.[1];
  return `${doubled ?? lemma}ing`;
}

/** The forms of a verb; those of irregular ones that attribute are listed. */
export function* formsOf(lemma: string): Iterable<readonly [string, VerbForm]> {
  yield [lemma, 'base'];
  yield [present(lemma), 'present'];
  yield [gerund(lemma), 'gerund'];
  yield [past(lemma), 'past'];
  const participle = irregular.get(lemma)?.[1];
  if (participle !== undefined) yield [participle, 'past'];
}
