import { once } from '../../text/once.ts';
import { formsOf } from './englishInflection.ts';
import { wordSet } from './englishWords.ts';
import type { CueKind, CueVerb, VerbForm } from './language.ts';

/**
 * Verbs by what they take. `+` before: takes the listener first; `?` behind: also a noun or adjective;
 * `_for` behind: a cue only with that word, which is part of it; `~to`: only before that word; `#` behind: attributes in the past only.
 */
const verbs: readonly (readonly [CueKind, string])[] = [
  [
    'speech',
    `say +tell add note argue claim? insist explain +warn write tweet? announce declare state# suggest
    acknowledge reveal report? predict confirm conclude maintain~that complain admit concede recall assert
    contend stress? emphasise emphasize reply? respond joke? quip +remind +assure +inform testify allege
    estimate? speculate caution? deny? vow? promise? pledge? agree believe remark? observe retort counter?
    counsel? lament boast? proclaim reiterate repeat? indicate disclose mention? hint? imply intone muse
    comment? post? email? text? shout? yell? cry? whisper? scream? plead gush? marvel? fume? snap? sneer
    recount? relate answer? +advise +urge ask? inquire wonder? ponder? reason? theorise theorize surmise
    venture? volunteer? chime rail? crow? rule? guess? signal? swear affirm attest submit? opine enthuse
    grumble? protest? +notify fret? interject summarise summarize elaborate clarify specify stipulate
    underline underscore demand? order? propose recommend request? threaten charge? concur exclaim declaim
    respond_to reply_to
    blog? retweet? read? chant? point_out put_it shoot_back fire_back spell_out make_clear echo? project~that
    forecast? figure~that reckon`,
  ],
  ['quoting', 'continue begin go start interrupt laugh smile sigh nod finish smirk'],
  [
    'opinion',
    `think know feel hope? fear? expect doubt? worry? suspect? assume imagine realise realize understand
    consider regard? view? see~as see~a see~the see~no see~their see~his see~her find~that find~the find~a
    show? decide determine~that determine~to learn~that learn~the discover~that prove~that remember?
    mean~to want? wish? prefer desire? intend plan~to seek aim~to refuse look_to look_for like~to love~to
    hate? recognise recognize deem`,
  ],
  [
    'act',
    `criticise criticize praise? slam? blast? denounce condemn reject dismiss defend support? oppose
    endorse back? mock accuse blame? call? call_for call_on call_out describe question? cite deride decry
    thank# embrace favour? favor? welcome? applaud hail? lambast lambaste rebuke? chide scold castigate
    disparage ridicule? label? brand? characterise characterize liken portray depict reference? laud
    congratulate challenge? dispute? refute rebut object_to advocate? champion? voice? express? resent
    regret? backtrack_on encourage implore beg persuade convince disagree_with belittle bemoan deplore
    disavow repudiate speak_about speak_out speak_of refer_to allude_to apologise_for apologize_for
    discuss talk_about talk_of vote_for vote_against vote_to point_to attack? push_for push_back offer?
    rail_against lash_out inveigh_against nominate tout list? echo? highlight? credit? assail
    push~the focus_on press~for warn_of warn_about warn_against weigh_in`,
  ],
];

/** Adjectives that attribute behind a form of "be", with the words that may follow. */
const adjectives = `confident~that confident_in hopeful~that concerned~that concerned_about worried~that
  worried_about skeptical_of skeptical_about sceptical_of sceptical_about eager~to willing~to aware~that
  aware_of convinced~that supportive_of critical_of optimistic~that optimistic_about opposed_to
  afraid~that afraid_of proud_of angry_about angry_at adamant~that certain~that sure~that surprised~that
  glad~that pleased~that disappointed~that disappointed_in grateful_for alarmed_by`;

interface CueForms {
  /** The verb whatever follows. */
  plain: CueVerb | undefined;
  /** The verb before a certain word. */
  before: Map<string, CueVerb> | undefined;
}

const entryForm =
  /(?<listener>\+?)(?<lemma>[a-z-]+)(?<noun>[?#]?)(?:(?<joint>[_~])(?<next>[a-z]+))?/g;

/** Without lists of pairs: code that runs once is slow at them. */
function buildCues(): ReadonlyMap<string, CueForms> {
  const found = new Map<string, CueForms>();
  for (const [kind, list] of verbs) {
    for (const { groups } of list.matchAll(entryForm)) {
      const { listener, lemma = '', noun, joint, next } = groups ?? {};
      const takesListener = listener === '+';
      const words = joint === '_' ? 2 : 1;
      const add = (word: string, form: VerbForm, ambiguous: boolean) =>
        addCue(found, word, next, { kind, form, takesListener, ambiguous, words });
      const { base, present, gerund, past, participle } = formsOf(lemma);
      if (noun !== '#') {
        add(base, 'base', true);
        add(present, 'present', noun === '?');
      }
      add(gerund, 'gerund', false);
      add(past, 'past', false);
      if (participle !== undefined) add(participle, 'past', false);
    }
  }
  for (const { groups } of adjectives.matchAll(entryForm)) {
    const { lemma = '', joint, next } = groups ?? {};
    addCue(found, lemma, next, { ...predicate, words: joint === '_' ? 2 : 1 });
  }
  return found;
}

const predicate = {
  kind: 'opinion',
  form: 'predicate',
  takesListener: false,
  ambiguous: false,
} as const;

/** Of several cues for the same words, the first counts. */
function addCue(
  cues: Map<string, CueForms>,
  word: string,
  next: string | undefined,
  cue: CueVerb,
): void {
  const forms = cues.get(word) ?? { plain: undefined, before: undefined };
  cues.set(word, forms);
  if (next === undefined) {
    forms.plain ??= cue;
    return;
  }
  forms.before ??= new Map();
  if (!forms.before.has(next)) forms.before.set(next, cue);
}

/** Not when the engine is loaded: an editor loads it before anybody has opened an article. */
const cues = once(buildCues);

/** The cue that a word is before another, or whatever follows. */
export function cueVerb(word: string, next?: string): CueVerb | undefined {
  const forms = cues().get(word);
  return (next !== undefined && forms?.before?.get(next)) || forms?.plain;
}

export const cueNouns =
  wordSet(`claim claims statement argument assertion allegation allegations suggestion
  belief promise pledge warning view contention accusation conclusion complaint prediction assurance
  admission denial insistence idea notion opinion demand fear fears hope hopes concern concerns`);

export const refusals = wordSet('declined declines declining  refused refuses unavailable');

export const utteranceNouns =
  wordSet(`statement statements letter letters email emails e-mail tweet tweets post memo message
  messages note speech interview interviews release article report op-ed column filing ruling testimony
  remarks comments verdict answer reply response complaint lawsuit petition resolution text ad video`);

export const disclosures = wordSet('comment discuss identify elaborate');

export const attitudes =
  wordSet(`convinced opposed concerned worried disappointed pleased surprised alarmed committed interested
  excited thrilled frustrated scared determined inclined prepared devoted dedicated satisfied dissatisfied
  horrified shocked appalled outraged amazed impressed relieved delighted embarrassed ashamed divided`);

export const questionings = wordSet('asked questioned pressed quizzed grilled interviewed');

export const hearsay =
  wordSet(`reportedly allegedly supposedly seemingly apparently purportedly seem seems seemed
  appear appears appeared`);
