import { wordSet } from './englishWords.ts';
import type { CueKind, CueVerb, VerbForm } from './language.ts';

/** Verbs by what they take. `+` before: takes the listener first; `?` behind: also a noun or adjective. */
const verbs: readonly (readonly [CueKind, string])[] = [
  [
    'speech',
    `say +tell add note argue claim? insist explain +warn write tweet? announce declare state? suggest
    acknowledge reveal report? predict confirm conclude maintain complain admit concede recall assert contend
    stress? emphasise emphasize reply? respond joke? quip +remind +assure +inform testify allege estimate?
    speculate caution? deny? vow? promise? pledge? agree believe remark? observe retort counter? counsel? lament
    boast? proclaim reiterate repeat? indicate disclose mention? hint? imply intone muse comment? post? email?
    text? shout? yell? cry? whisper? scream? plead gush? marvel? fume? snap? sneer joke recount? relate
    answer? +advise +urge ask? inquire wonder? ponder? reason? theorise theorize surmise venture? volunteer?
    chime rail? crow? rule? guess? signal? swear affirm attest submit? opine enthuse grumble? protest?
    +notify +caution fret? interject summarise summarize elaborate clarify specify stipulate underline
    underscore demand? order? propose recommend request? threaten charge? concur exclaim declaim blog?
    retweet? read? chant? ask`,
  ],
  ['quoting', 'continue begin go start interrupt laugh smile sigh nod finish smirk'],
  [
    'opinion',
    `think know feel hope? fear? expect doubt? worry? suspect? assume imagine realise realize understand
    consider regard? view? see find show? decide determine learn? discover prove remember? mean want? wish?
    prefer desire? intend plan? seek aim? refuse `,
  ],
  [
    'act',
    `criticise criticize praise? slam? blast? denounce condemn reject dismiss defend support? oppose
    endorse back? mock accuse blame? call? describe  question? cite deride decry thank 
    embrace favour? favor? welcome? applaud hail? tout lambast lambaste rebuke? chide scold castigate
    disparage ridicule? label? brand? compare characterise characterize liken portray depict reference?
    laud  congratulate challenge? dispute? refute rebut  object?  advocate? champion?
          voice? express?    resent
    regret? backtrack   applaud   encourage implore beg  persuade convince  disagree
     belittle bemoan deplore disavow repudiate   speak  refer allude apologise apologize
    `,
  ],
];

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

function* formsOf(lemma: string): Iterable<readonly [string, VerbForm]> {
  yield [lemma, 'base'];
  yield [present(lemma), 'present'];
  yield [gerund(lemma), 'gerund'];
  yield [past(lemma), 'past'];
  const participle = irregular.get(lemma)?.[1];
  if (participle !== undefined) yield [participle, 'past'];
}

function buildCueVerbs(): ReadonlyMap<string, CueVerb> {
  const found = new Map<string, CueVerb>();
  for (const [kind, list] of verbs) {
    for (const entry of wordSet(list)) {
      const lemma = entry.replace(/^\+|\?$/g, '');
      for (const [word, form] of formsOf(lemma)) {
        const nounForm = form === 'base' || form === 'present';
        const ambiguous = (entry.endsWith('?') && nounForm) || form === 'base';
        if (!found.has(word)) {
          found.set(word, { kind, form, takesListener: entry.startsWith('+'), ambiguous });
        }
      }
    }
  }
  return found;
}

export const cueVerbs: ReadonlyMap<string, CueVerb> = buildCueVerbs();

export const cueNouns =
  wordSet(`claim claims statement argument assertion allegation allegations suggestion
  belief promise pledge warning view contention accusation conclusion complaint prediction assurance
  admission denial insistence idea notion opinion demand fear fears hope hopes concern concerns`);

export const refusals = wordSet('declined declines declining  refused refuses unavailable');

export const utteranceNouns =
  wordSet(`statement statements letter letters email emails e-mail tweet tweets post memo message
  messages note speech interview interviews release article report op-ed column filing ruling testimony
  remarks comments complaint lawsuit petition resolution text ad video`);
