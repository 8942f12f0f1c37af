import { type Disposable, l10n, languages, type TextDocument, Uri, WorkspaceEdit } from 'vscode';
import { normaliseName } from '../../core/codebook/actors.ts';
import { renameActor } from '../../core/codebook/renameActor.ts';
import { renameAlias } from '../../core/codebook/renameAlias.ts';
import { at, type NamedPlace, writtenSpan } from '../../core/handEditing/names.ts';
import { type Renaming, renameIn } from '../../core/handEditing/renameId.ts';
import type { PossibleEdits } from '../../core/text/possibleEdits.ts';
import { span, type TextEdit } from '../../core/text/span.ts';
import { shownNumber } from '../../host/counts.ts';
import { allOf, inQuotes } from '../../host/lists.ts';
import { localised } from '../../host/localised.ts';
import { rangeOf } from '../../host/ranges.ts';
import { Refusal } from '../../session/refusal.ts';
import { fileName } from '../../session/uris.ts';
import type { NearestCodebook } from './nearestCodebooks.ts';
import { addEdits } from './workspaceEdits.ts';
import { selector, type YamlFile, type YamlFiles } from './yamlFiles.ts';

/**
 * Another name for an actor touches the codebook only, which keeps the old one as an alias; another
 * alias or another id of a stance or target is written wherever it stands, in all sidecars.
 */
export function provideRename(files: YamlFiles): Disposable {
  return languages.registerRenameProvider(selector, {
    prepareRename(document, position) {
      const word = wordAt(files, document, document.offsetAt(position));
      return { range: rangeOf(document, insideMarks(document, word)), placeholder: word.value };
    },
    async provideRenameEdits(document, position, name) {
      const file = files.of(document);
      const word = wordAt(files, document, document.offsetAt(position));
      if (file === undefined) return undefined;
      const nearest = await files.codebookFor(file);
      const isName = word.of === 'actor' && !isAlias(word, nearest);
      return isName
        ? inCodebook(nearest, renameActor(nearest.text ?? '', word.value, name))
        : everywhere(files, nearest, word, name.trim());
    },
  });
}

function wordAt(files: YamlFiles, document: TextDocument, offset: number): NamedPlace {
  const file = files.of(document);
  const word = file && at(file.places, offset);
  if (word === undefined) {
    throw new Refusal(
      l10n.t('Put the cursor on an actor, an alias, a target or a stance to rename it.'),
    );
  }
  return word;
}

/** Whether a word is another name of an actor, and not one's own. */
function isAlias({ value }: NamedPlace, { codebook, places }: NearestCodebook): boolean {
  const key = normaliseName(value);
  if (codebook.actors.some(({ name }) => normaliseName(name) === key)) return false;
  return places.some(({ role, value: alias }) => role === 'alias' && normaliseName(alias) === key);
}

/** The word as it is written, without the quotation marks around it. */
function insideMarks(document: TextDocument, word: NamedPlace) {
  const text = document.getText();
  const { start, end } = writtenSpan(text, word.span);
  return /^(["']).*\1$/s.test(text.slice(start, end)) ? span(start + 1, end - 1) : span(start, end);
}

function inCodebook(nearest: NearestCodebook, change: PossibleEdits): WorkspaceEdit {
  const edit = new WorkspaceEdit();
  addToCodebook(edit, nearest, editsOf(change, fileName(nearest.uri)));
  return edit;
}

async function everywhere(
  files: YamlFiles,
  nearest: NearestCodebook,
  { of, value: from }: NamedPlace,
  to: string,
): Promise<WorkspaceEdit> {
  const renaming: Renaming = { of, from, to };
  const text = nearest.text ?? '';
  refuseTaken(nearest, renaming);
  const edit = new WorkspaceEdit();
  const change =
    of === 'actor' ? renameAlias(text, from, to) : renameIn('codebook', text, renaming);
  addToCodebook(edit, nearest, editsOf(change, fileName(nearest.uri)));
  const changes = (await files.sidecarsOf(nearest.uri)).map((file) => {
    return { file, change: renameIn('sidecar', file.text, renaming) };
  });
  refuseUnread(files.unread.length, from);
  refuseUnreadable(
    changes.filter(({ change: { state } }) => state === 'refused').map(({ file }) => file),
    from,
  );
  for (const { file, change: own } of changes) {
    addEdits(edit, Uri.parse(file.uri, true), file.text, editsOf(own, fileName(file.uri)));
  }
  return edit;
}

/** Two ids that become one cannot be told apart again. */
function refuseTaken({ codebook, places }: NearestCodebook, { of, from, to }: Renaming): void {
  if (to === '') throw new Refusal(l10n.t('A stance or target needs an id, and an alias a name.'));
  if (of === 'actor' || to === from) return;
  if (of === 'stance' && !places.some((place) => place.of === of && place.value === from)) {
    throw new Refusal(
      l10n.t(
        "standpoint.yaml does not list the stance “{0}”; list the project's stances there to have ids of your own.",
        from,
      ),
    );
  }
  const listed = of === 'stance' ? codebook.stances : codebook.targets;
  if (listed.some(({ id }) => id === to)) {
    throw new Refusal(
      of === 'stance'
        ? l10n.t('The codebook has a stance “{0}” already; choose another id.', to)
        : l10n.t('The codebook has a target “{0}” already; choose another id.', to),
    );
  }
}

/** A word that is renamed in some sidecars and not in others means two things from then on. */
function refuseUnread(count: number, word: string): void {
  if (count === 0) return;
  throw new Refusal(
    count === 1
      ? l10n.t(
          '“{0}” was not renamed: 1 article of the folder is not read, and its sidecar may have it too. Go on reading the folder first.',
          word,
        )
      : l10n.t(
          '“{0}” was not renamed: {1} articles of the folder are not read, and their sidecars may have it too. Go on reading the folder first.',
          word,
          shownNumber(count),
        ),
  );
}

function refuseUnreadable(files: readonly YamlFile[], word: string): void {
  if (files.length === 0) return;
  const names = files.map(({ uri }) => inQuotes(fileName(uri)));
  throw new Refusal(
    l10n.t(
      '“{0}” was not renamed: {1} cannot be read in full and may have it too. Mend what Problems shows there first.',
      word,
      allOf(names),
    ),
  );
}

function editsOf(change: PossibleEdits, file: string): readonly TextEdit[] {
  if (change.state === 'possible') return change.edits;
  throw new Refusal(l10n.t('{0}: {1}', file, localised(change.reason)));
}

function addToCodebook(
  edit: WorkspaceEdit,
  { uri, text }: NearestCodebook,
  edits: readonly TextEdit[],
): void {
  if (edits.length === 0) return;
  if (text === undefined) {
    throw new Refusal(
      l10n.t(
        'There is no codebook yet that could keep the old name. Begin a file standpoint.yaml with the line “standpoint: 1”, then rename again.',
      ),
    );
  }
  addEdits(edit, Uri.parse(uri, true), text, edits);
}
