const given = [
  'Marta',
  'Owen',
  'Ada',
  'Idris',
  'Petra',
  'Joren',
  'Ruta',
  'Bram',
  'Lena',
  'Milo',
  'Selma',
  'Anton',
  'Greta',
  'Tomas',
  'Ines',
  'Viktor',
  'Clara',
  'Emil',
  'Nora',
  'Simon',
  'Hanna',
  'Lukas',
  'Edith',
  'Oskar',
  'Paula',
  'Rasmus',
  'Tilda',
  'Walter',
  'Yara',
  'Felix',
];
const familyStarts = ['Vess', 'Strand', 'Brenn', 'Toll', 'Pask', 'Kell'];
const familyEnds = ['er', 'inov', 'ow', 'land', 'mark'];
const places = [
  'Norvik',
  'Tavrin',
  'Lower Fenn',
  'Hallow',
  'Orsa',
  'Kelm',
  'Eastmere',
  'Brackwater',
  'Sundhaven',
  'Vardo',
];
const bodies = [
  'Port Authority',
  'Water Board',
  'Chamber of Commerce',
  'Fishermen’s Union',
  'Parents’ Council',
  'Tramway Company',
  'Health Trust',
  'Landowners’ League',
  'Rowing Club',
  'Energy Agency',
];

export type Kind = 'person' | 'organisation';

/** Somebody who makes claims: every tenth is an organisation, all others are persons. */
export interface Speaker {
  readonly kind: Kind;
  readonly name: string;
  /** How an article calls them once they were introduced. */
  readonly short: string;
}

/** So many speakers have names of their own. */
export const mostSpeakers = 1000;

/** The speaker of a number under `mostSpeakers`; each has another name. */
export function speaker(number: number): Speaker {
  if (number % 10 === 9) return organisation((number - 9) / 10);
  return person(number - Math.floor(number / 10));
}

export function outletPlace(number: number): string {
  return at(places, number);
}

function person(number: number): Speaker {
  const family = Math.floor(number / given.length);
  const short = at(familyStarts, family) + at(familyEnds, Math.floor(family / familyStarts.length));
  return { kind: 'person', name: `${at(given, number)} ${short}`, short };
}

function organisation(number: number): Speaker {
  const body = at(bodies, Math.floor(number / places.length));
  return { kind: 'organisation', name: `${at(places, number)} ${body}`, short: `the ${body}` };
}

function at(list: readonly string[], number: number): string {
  return list[number % list.length] ?? '';
}
