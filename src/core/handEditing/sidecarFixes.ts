import type { Codebook } from '../codebook/codebook.ts';
import { insertTarget } from '../codebook/insertTarget.ts';
import { message } from '../messages/message.ts';
import type { RecordId } from '../sidecar/record.ts';
import { recordId } from '../sidecar/recordId.ts';
import { closest, isSlip } from '../text/closest.ts';
import { span } from '../text/span.ts';
import { readableParts } from '../yaml/readableParts.ts';
import { columnOf, lineBreakOf, lineStart } from '../yaml/wholeLines.ts';
import { quoted } from '../yaml/writeString.ts';
import { at, mapsIn, type NamedPlace, namedPlaces, textOf } from './names.ts';
import type { QuickFix, ReportedProblem } from './quickFix.ts';
import { recordsIn } from './records.ts';
import { rewrite } from './renameId.ts';

/** How many known words are offered for an unknown one. */
const mostOffered = 3;

/** The ways out of a problem in a sidecar's text; `codebookText` is empty where there is no codebook. */
export function sidecarFixes(
  text: string,
  problem: ReportedProblem,
  codebook: Codebook,
  codebookText: string,
): readonly QuickFix[] {
  const root = readableParts(text);
  switch (problem.code) {
    case 'unknown-stance':
    case 'unknown-target': {
      const word = at(namedPlaces('sidecar', root), problem.offset);
      if (word === undefined || word.of === 'actor') return [];
      const known = word.of === 'stance' ? codebook.stances : codebook.targets;
      return [
        ...knownWords(text, word, known),
        ...(word.of === 'target' ? addTarget(word.value, codebookText) : []),
      ];
    }
    case 'duplicate-id':
    case 'id-missing':
      return newId(text, problem);
    case 'version-missing':
      return [addVersion(text)];
    default:
      return [];
  }
}

/** Says which version a file is of, at its start. */
export function addVersion(text: string): QuickFix {
  const start = text.startsWith('\ufeff') ? 1 : 0;
  const newText = `standpoint: 1${lineBreakOf(text)}`;
  return {
    title: message('fix-add-version'),
    edits: [{ span: span(start, start), newText }],
    isPreferred: true,
  };
}

function knownWords(
  text: string,
  word: NamedPlace,
  known: readonly { readonly id: string; readonly label: string }[],
): readonly QuickFix[] {
  const ids = known.map(({ id }) => id);
  const near = closest(word.value, ids, mostOffered);
  const offered = near.length > 0 ? near : ids.slice(0, mostOffered);
  return offered.map((id, index) => {
    const label = known.find((other) => other.id === id)?.label;
    return {
      title:
        label === undefined || label === id
          ? message('fix-change-to', id)
          : message('fix-change-to-labelled', id, label),
      edits: [rewrite(text, word, id)],
      isPreferred: index === 0 && isSlip(word.value, id),
    };
  });
}

function addTarget(id: string, codebookText: string): readonly QuickFix[] {
  const change = insertTarget(codebookText, id);
  if (change.state === 'refused') return [];
  const title = message('fix-add-target', id);
  return [{ title, edits: [], inCodebook: change.edits, isPreferred: false }];
}

/** Another id for the record at the problem, made of its words as for a new record. */
function newId(text: string, { offset }: ReportedProblem): readonly QuickFix[] {
  const root = readableParts(text);
  const claims = mapsIn(root, 'claims');
  const claim = claims.find(({ span: { start, end } }) => {
    return lineStart(text, start) <= offset && offset <= end;
  });
  const records = recordsIn(root);
  const piece = records.find((record) => record.span.start === claim?.span.start)?.pieces[0];
  if (claim === undefined || claim.flow || piece === undefined) return [];
  const taken = new Set(records.flatMap((record) => record.id ?? [])) as Set<RecordId>;
  const id = recordId(piece.anchor, taken);
  const present = textOf(claim, 'id');
  if (present !== undefined) {
    const edit = rewrite(text, { of: 'target', span: present.span }, id);
    return [{ title: message('fix-change-id', id), edits: [edit], isPreferred: true }];
  }
  if (claim.entries.some(({ key }) => key === 'id')) return [];
  const indent = ' '.repeat(columnOf(text, claim.span.start));
  const { start } = claim.span;
  const newText = `id: ${quoted(id)}${lineBreakOf(text)}${indent}`;
  return [
    {
      title: message('fix-add-id', id),
      edits: [{ span: span(start, start), newText }],
      isPreferred: true,
    },
  ];
}
