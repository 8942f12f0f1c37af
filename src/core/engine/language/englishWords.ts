import type { PronounKind, WordClass } from './language.ts';

/** A set of the words in a list with spaces or line breaks between them. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(wordsOf(list));
}

/** The words of several lists with what each list stands for; of a word in two lists the last. */
export function wordMap<T>(lists: readonly (readonly [T, string])[]): ReadonlyMap<string, T> {
  const map = new Map<string, T>();
  for (const [meaning, list] of lists) {
    for (const word of wordsOf(list)) map.set(word, meaning);
  }
  return map;
}

function wordsOf(list: string): readonly string[] {
  return list.trim().split(/\s+/);
}

const classes: readonly (readonly [Exclude<WordClass, 'other'>, string])[] = [
  [
    'verb',
    `went go goes gone came come comes took take takes taken gave give gives given got get gets made
    make makes put puts became become becomes began kept keep keeps left leave leaves led leads
    met meets held holds ran runs won win wins lost lose loses used uses spent spend spends stood
    stands turned turns moved moves worked works played plays served serves started starts helped
    helps brought bring brings sent send sends built bought paid fell rose grew grows drew caught broke
    chose wore flew hit hits let lets set sat looked looks seemed seems appeared appears remained
    remains happened happens included includes arrived attended visited travelled traveled received
    published killed died injured ended opened closed followed joined raised lived failed tried
    continues managed faced faces provided provides passed signed filed ended known born based
    expected scheduled elected appointed arrested charged launched aimed involved needed needs
    carried reached returned released issued created offered won posted gathered hosted walked`,
  ],
  [
    'determiner',
    'the a an this these those some many several most few both each every any no neither all one two three four five six seven eight nine ten another other others last next',
  ],
  ['possessive', "'s ’s ' ’ his her their its my our your"],
  [
    'pronoun',
    'he she they it i we you him them us me himself herself themselves itself everyone everybody someone somebody anyone anybody nobody there nothing everything something anything none',
  ],
  [
    'preposition',
    `of in on at by for with from to about against between during before after under over through into
    onto within without among amid despite toward towards upon near since until across behind beyond
    outside inside off via per like unlike alongside throughout following including regarding versus`,
  ],
  ['conjunction', 'and or but nor yet plus'],
  [
    'subordinator',
    'that because although though while whereas if unless when whenever as where than whether why how once so',
  ],
  ['relative', 'who which whom whose what whoever'],
  [
    'auxiliary',
    `is are was were be been being am has have had having do does did will would can could may might
    shall should must isn't isn’t aren't aren’t wasn't wasn’t weren't weren’t hasn't hasn’t haven't
    haven’t hadn't hadn’t doesn't doesn’t don't don’t didn't didn’t won't won’t wouldn't wouldn’t can't
    can’t cannot couldn't couldn’t shouldn't shouldn’t 'd ’d 've ’ve 'll ’ll`,
  ],
  [
    'adverb',
    `not never also later then still now just already even again once often always sometimes soon
    recently repeatedly earlier meanwhile however instead perhaps maybe too only further ever yesterday
    today tomorrow tonight here very quite rather almost more less well first finally therefore thus
    indeed moreover nevertheless nonetheless afterwards ago together away back out up down previously
    reportedly allegedly long much far once else today`,
  ],
];

const classOf = wordMap<WordClass>(classes);

/** The part an English word plays; unknown words in -ly count as adverbs. */
export function wordClass(word: string): WordClass {
  const known = classOf.get(word);
  if (known !== undefined) return known;
  const adverb = word.length > 4 && word.endsWith('ly') && !nounsInLy.has(word);
  return adverb ? 'adverb' : 'other';
}

const nounsInLy = wordSet(
  'family ally rally reply italy july supply assembly daily weekly monthly elderly bully fly likely friendly early emily kelly sally molly billy beverly kimberly',
);

export const pronouns: ReadonlyMap<string, PronounKind> = new Map([
  ['he', 'male'],
  ['she', 'female'],
  ['they', 'plural'],
  ['it', 'thing'],
  ['i', 'speaker'],
  ['we', 'speaker'],
  ['you', 'speaker'],
  ['who', 'relative'],
  ['which', 'relative'],
  ['that', 'relative'],
  ['his', 'male'],
  ['her', 'female'],
  ['their', 'plural'],
  ['its', 'thing'],
]);

export const abbreviations =
  wordSet(`mr mrs ms dr prof sen rep gov gen col lt capt sgt maj adm cmdr rev hon
  st jr sr inc corp ltd co no vs etc jan feb mar apr jun jul aug sept sep oct nov dec mt ft ave dept est
  messrs pres det insp supt cllr fla calif pa va mass conn ill mich minn wis tenn ariz colo ore wash ala
  ga la md n.h ark del ind kan ky neb nev okla tex vt wyo miss mo mont`);

export const calendar =
  wordSet(`monday tuesday wednesday thursday friday saturday sunday january february
  march april may june july august september october november december jan. feb. mar. apr. jun. jul.
  aug. sept. sep. oct. nov. dec. feb aug sept oct nov dec christmas easter ramadan thanksgiving halloween mon tue tues thu thur thurs spring summer autumn winter a.m p.m a.m. p.m. am pm gmt bst est edt et pt cet utc`);

export const timeNouns =
  wordSet(`week weeks month months year years day days hour hours minute minutes
  moment night morning evening afternoon weekend century decade decades`);
