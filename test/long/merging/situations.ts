import { actor, added, edited, first, second, tagged } from '../../unit/merge/examples.ts';

/** What two people do to one sidecar, and what comes of it with git alone and with the driver. */
export interface Situation {
  readonly name: string;
  readonly base?: string;
  readonly ours: string;
  readonly theirs: string;
  readonly gitAlone: 'clean' | 'conflict';
  /** The text of the merge; a pattern where it has conflict markers. */
  readonly merged: string | RegExp;
  readonly says?: RegExp;
}

export const list = `standpoint: 1\n\nclaims:\n${first}\n${second}`;
export const [one, two, three] = [added('oooooo', 7), added('tttttt', 8), added('uuuuuu', 9)];
export const appended = (text: string, ...records: readonly string[]) =>
  [text, ...records].join('\n');
/** A record with enough lines that others have too: git takes them for unchanged. */
export const alike = (record: string) =>
  edited(record, ['    stance: supports\n', tagged('supports', 'ana')]);
const above = (record: string) => edited(list, ['  # Heard', `${record}\n  # Heard`]);
export const ana = edited(list, [actor, tagged('supports', 'ana')]);
export const opposed = edited(list, [actor, tagged('opposes', 'luc')]);
export const noted = edited(list, ['strength: 3', 'strength: 4']);
const untagged = `standpoint: 1\n\nclaims:\n${first}\n${first.replace('aaaaaa', 'bbbbbb')}\n${first.replace('aaaaaa', 'cccccc')}`;
const reordered = `${untagged.replace(`${first}\n`, '')}\n${first}`;
const third = ['  - id: "cccccc"\n', '  - id: "cccccc"\n    stance: supports\n'] as const;
const tagSecond = (text: string, ...fields: readonly string[]) =>
  edited(text, ['  - id: "bbbbbb"\n', `  - id: "bbbbbb"\n${fields.join('')}`]);
const tagFirst = (text: string, ...fields: readonly string[]) =>
  edited(text, ['  - id: "aaaaaa"\n', `  - id: "aaaaaa"\n${fields.join('')}`]);
const dense = list.replaceAll('\n\n  ', '\n  ');
const moved = list.replaceAll(/at: "(\d)/g, 'at: "1$1');
const stanceLast = `standpoint: 1\n\nclaims:\n${first}    stance: opposes\n`;
const stamped = (stamp: string, text: string) =>
  text.replace('claims:', `modified: ${stamp}\n\nclaims:`);
const keyed = 'standpoint: 1\n\nclaims:\n  aaaaaa:\n    quote: "one"\n';

export const situations: readonly Situation[] = [
  {
    name: 'both append a different record at the end',
    ours: appended(list, one),
    theirs: appended(list, two),
    gitAlone: 'conflict',
    merged: appended(list, one, two),
  },
  {
    name: 'both insert in the same gap',
    ours: above(one),
    theirs: above(two),
    gitAlone: 'conflict',
    merged: above(`${one}\n${two}`),
  },
  {
    name: 'inserts in different gaps',
    ours: edited(list, ['claims:\n', `claims:\n${one}\n`]),
    theirs: appended(list, two),
    gitAlone: 'clean',
    merged: appended(edited(list, ['claims:\n', `claims:\n${one}\n`]), two),
  },
  {
    name: 'edits to different records',
    ours: ana,
    theirs: noted,
    gitAlone: 'clean',
    merged: edited(ana, ['strength: 3', 'strength: 4']),
  },
  {
    name: 'an insert after an edited record',
    ours: noted,
    theirs: appended(list, two),
    gitAlone: 'clean',
    merged: appended(noted, two),
  },
  {
    name: 'a reorder against an edit of another record',
    base: untagged,
    ours: reordered,
    theirs: edited(untagged, third),
    gitAlone: 'clean',
    merged: edited(reordered, third),
  },
  {
    name: 'both add the byte-identical record',
    ours: appended(list, one),
    theirs: appended(tagFirst(list, '    note: "why?"\n'), one),
    gitAlone: 'clean',
    merged: appended(tagFirst(list, '    note: "why?"\n'), one),
  },
  {
    name: 'both add the same record but `by:` differs',
    ours: appended(list, edited(one, ['supports\n', 'supports\n    by: "luc"\n'])),
    theirs: appended(list, edited(one, ['supports\n', 'supports\n    by: "ana"\n'])),
    gitAlone: 'conflict',
    merged: appended(list, edited(one, ['supports\n', 'supports\n    by: "ana"\n'])),
  },
  {
    name: 'one adds X, the other adds X and Y next to it',
    ours: appended(list, one),
    theirs: appended(list, one, two),
    gitAlone: 'conflict',
    merged: appended(list, one, two),
  },
  {
    name: 'one adds X, the other adds Y, X and Z',
    ours: appended(list, two),
    theirs: appended(list, one, two, three),
    gitAlone: 'conflict',
    merged: appended(list, one, two, three),
  },
  {
    name: 'the same record, the same field edited',
    ours: ana,
    theirs: opposed,
    gitAlone: 'conflict',
    merged:
      /<<<<<<< ours\n.*supports\n.*\n.*ana"\n=======\n.*opposes\n.*\n.*luc"\n>>>>>>> theirs\n/,
    says: /claim “aaaaaa” .*the stance differs: supports, bridge, ana in ours, opposes, bridge, luc in theirs/,
  },
  {
    name: 'the same record, different fields edited',
    ours: edited(list, ['"Mira Olsen"', '"Mira Olsen-Dahl"']),
    theirs: ana,
    gitAlone: 'conflict',
    merged: edited(ana, ['"Mira Olsen"', '"Mira Olsen-Dahl"']),
  },
  {
    name: 'a record deleted against edited',
    ours: edited(list, [`\n${second}`, '']),
    theirs: noted,
    gitAlone: 'conflict',
    merged: noted,
    says: /claim “bbbbbb” .*deleted in ours, changed in theirs; kept/,
  },
  {
    name: 'records without a blank line, the last line of one and the first of the next edited',
    ours: edited(dense, ['at: "3:1-3:25"', 'at: "4:1-4:25"']),
    theirs: edited(dense, ['  # Heard it twice.', '  # Heard it thrice.']),
    gitAlone: 'conflict',
    merged: edited(dense, ['at: "3:1-3:25"', 'at: "4:1-4:25"'], ['twice', 'thrice']),
  },
  {
    name: 'a header with a stamp that both changed, otherwise apart: only the stamp is disputed',
    base: stamped('1', list),
    ours: stamped('2', ana),
    theirs: stamped('3', noted),
    gitAlone: 'conflict',
    merged:
      /1\n\n<<<<<<< ours\nmodified: 2\n=======\nmodified: 3\n>>>>>>> theirs\n\nclaims:(.|\n)*supports(.|\n)*strength: 4/,
  },
  {
    name: 'one side rewrites the places of all records, the other changes one stance',
    ours: moved,
    theirs: edited(list, ['opposes', 'supports']),
    gitAlone: 'clean',
    merged: edited(moved, ['opposes', 'supports']),
  },
  {
    name: 'one side rewrites a place, the other the stance on the next line',
    base: stanceLast,
    ours: edited(stanceLast, ['at: "3:', 'at: "5:']),
    theirs: edited(stanceLast, ['opposes', 'supports']),
    gitAlone: 'conflict',
    merged: edited(stanceLast, ['at: "3:', 'at: "5:'], ['opposes', 'supports']),
  },
  {
    name: 'a map keyed by id instead of a list, both append',
    base: keyed,
    ours: `${keyed}  bbbbbb:\n    quote: "two"\n`,
    theirs: `${keyed}  cccccc:\n    quote: "three"\n`,
    gitAlone: 'conflict',
    merged: /^<<<<<<< ours\n(.|\n)*two(.|\n)*=======\n(.|\n)*three(.|\n)*>>>>>>> theirs\n$/,
    says: /\(ours\):3:1 error not-a-list .*\n.*both versions are in the file/,
  },
  {
    name: 'records seeded first, then stances filled in on neighbours',
    base: untagged,
    ours: tagFirst(untagged, '    stance: supports\n'),
    theirs: tagSecond(untagged, '    stance: opposes\n'),
    gitAlone: 'clean',
    merged: tagSecond(tagFirst(untagged, '    stance: supports\n'), '    stance: opposes\n'),
  },
  {
    name: 'records seeded first, then the same value on the same claim',
    base: untagged,
    ours: tagFirst(untagged, '    stance: supports\n'),
    theirs: tagSecond(tagFirst(untagged, '    stance: supports\n'), '    stance: opposes\n'),
    gitAlone: 'clean',
    merged: tagSecond(tagFirst(untagged, '    stance: supports\n'), '    stance: opposes\n'),
  },
  {
    name: 'a seeded record, two coders add keys of their own at the same place',
    base: untagged,
    ours: tagFirst(untagged, '    ana: supports\n'),
    theirs: tagFirst(untagged, '    luc: opposes\n'),
    gitAlone: 'conflict',
    merged: tagFirst(untagged, '    ana: supports\n', '    luc: opposes\n'),
  },
];
