import { stemLength } from './englishStems.ts';
import { wordSet } from './englishWords.ts';
import type { Grammar } from './language.ts';

export const englishGrammar: Grammar = {
  be: wordSet('is are was were be been being am'),
  byAgent: 'by',
  infinitive: 'to',
  clitics: wordSet("'s ’s"),
  coordinators: wordSet('and or'),
  definite: wordSet('the this'),
  standsAlone: wordSet(
    `some many others several both one most another two few neither
    everyone everybody someone somebody anyone anybody nobody none`,
  ),
  nobody: wordSet('no none nobody neither'),
  nor: 'nor',
  negation: 'not',
  nounPrepositions: wordSet('of for at from with in to on'),
  speakerPrepositions: wordSet('of for at from with'),
  circumstances: wordSet(
    'in on at during to after via through from before of about over by outside following',
  ),
  meanwhile: wordSet(
    'while as after when before although though whereas but during following according',
  ),
  occasions: wordSet('while during after when because'),
  adversatives: wordSet('but though although while'),
  comparing: 'as',
  dayPreposition: 'on',
  timeWords: wordSet('last this next same past previous late early'),
  timeAdverbs: wordSet('ago earlier later before'),
  pastTimes: wordSet('last ago earlier later before'),
  naming: wordSet('named nicknamed titled entitled dubbed termed'),
  nameJoints: wordSet('of for'),
  article: 'the',
  looksPast: (word) => word.endsWith('ed') && /^[a-z]{4,}$/.test(word),
  looksPresent: (word) => /[^s]s$/.test(word),
  looksGerund: (word) => word.endsWith('ing'),
  looksPlural: (word) => word.endsWith('s') || word === 'people',
  stemLength,
  endsCue: new Set(['preposition', 'adverb', 'subordinator', 'auxiliary']),
};
