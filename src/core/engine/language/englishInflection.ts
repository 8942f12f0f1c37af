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

/** The forms of a verb; the participle only where it is not the past. */
export interface VerbForms {
  readonly base: string;
  readonly present: string;
  readonly gerund: string;
  readonly past: string;
  readonly participle: string | undefined;
}

/** The forms of a verb; those of irregular ones that attribute are listed. */
export function formsOf(base: string): VerbForms {
  const listed = irregular.get(base);
  const past = listed?.[0] ?? regularPast(base);
  const present = presentOf(base);
  const gerund = gerundOf(base, past);
  return { base, present, gerund, past, participle: listed?.[1] };
}

function regularPast(base: string): string {
  if (base.endsWith('e')) return `${base}d`;
  return endsInConsonantAndY(base) ? `${base.slice(0, -1)}ied` : `${base}ed`;
}

function presentOf(base: string): string {
  if (endsInConsonantAndY(base)) return `${base.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x|go)$/.test(base) ? `${base}es` : `${base}s`;
}

/** The past tells whether the last consonant is doubled: "admitted", "admitting". */
function gerundOf(base: string, past: string): string {
  if (base === 'begin') return 'beginning';
  if (base.endsWith('e') && !base.endsWith('ee')) return `${base.slice(0, -1)}ing`;
  const isDoubled = past.length === base.length + 3 && past.endsWith('ed');
  return `${isDoubled ? past.slice(0, -2) : base}ing`;
}

function endsInConsonantAndY(base: string): boolean {
  return base.endsWith('y') && !'aeiou'.includes(base.charAt(base.length - 2));
}
