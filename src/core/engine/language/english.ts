import { judgeBy } from '../learned/quotationJudge.ts';
import { clauseModel } from './englishClauseModel.ts';
import {
  attitudes,
  cueNouns,
  cueVerb,
  disclosures,
  hearsay,
  questionings,
  refusals,
  utteranceNouns,
} from './englishCues.ts';
import { familyNames, givenNames } from './englishGivenNames.ts';
import { englishGrammar } from './englishGrammar.ts';
import * as names from './englishNames.ts';
import { quotationClaimModel, quotationSpeakerModel } from './englishQuotationModels.ts';
import * as roles from './englishRoles.ts';
import {
  abbreviations,
  calendar,
  pronouns,
  timeNouns,
  wordClass,
  wordSet,
} from './englishWords.ts';
import type { Language } from './language.ts';

/** English, British and American. */
export const english: Language = {
  abbreviations,
  grammar: englishGrammar,
  wordClass,
  cueVerb,
  pronoun: (word) => pronouns.get(word),
  accordingTo: [
    ['according', 'to'],
    ['in', 'the', 'words', 'of'],
  ],
  cueNouns,
  owned: (owner, thing) => `${owner}’s ${thing}`,
  utteranceNouns,
  complementizers: wordSet('that'),
  clauseModel,
  attitudes,
  questionings,
  hearsay,
  disclosures,
  refusals,
  comment: 'comment',
  anonymity: wordSet('named identified'),
  reflexives: wordSet('himself herself itself themselves myself yourself ourselves'),
  questionLabel: 'Q',
  answerLabel: 'A',
  negations:
    wordSet(`no not never didn't didn’t doesn't doesn’t don't don’t hasn't hasn’t haven't haven’t
    won't won’t wouldn't wouldn’t isn't isn’t aren't aren’t wasn't wasn’t can't can’t cannot`),
  calendar,
  timeNouns,
  titles: roles.titles,
  titleForms: roles.titleForms,
  genderedNouns: roles.genderedNouns,
  roleTimes: wordSet('then current outgoing incoming late new retired'),
  aged: /^\d+-year-old$/,
  otherRoles: wordSet('former vice deputy assistant associate shadow acting rival'),
  formerly: 'former',
  roleNouns: roles.roleNouns,
  thingNouns: names.thingNouns,
  companyNouns: roles.companyNouns,
  companyMarks: wordSet('ceo executive shares shareholders stock'),
  companyEnds: names.companyEnds,
  organisationNouns: names.organisationNouns,
  particles: names.particles,
  nameLinks: names.nameLinks,
  demonyms: names.demonyms,
  knownNames: names.knownNames,
  sameNames: names.sameNames,
  givenNames,
  familyNames,
  honours: roles.honours,
  noNames: names.noNames,
  workNouns: names.workNouns,
  titlePrepositions: wordSet('on'),
  namings: [['known', 'as']],
  quotations: judgeBy(quotationClaimModel, quotationSpeakerModel),
  furniture: names.furniture,
};
