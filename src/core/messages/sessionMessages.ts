/** Why something was not decided or not written, in English. */
export const sessionMessages = {
  'write-refused-conflicts':
    'Nothing was written to “{0}”: it has merge conflicts, the first at line {1}, column {2}. Resolve them first, with “Standpoint: Resolve Conflicts…” or by hand, then try again.',
  'write-refused': 'Nothing was written to “{0}”: see line {1}, column {2}. {3}',
  'write-postponed':
    '“{0}” cannot be written now ({1}). Your decision is kept and will be written as soon as that is possible.',
  'late-decision-set-aside':
    'Somebody else changed “{0}” where a decision of yours was still to be written. Yours is set aside: choose between the two, then decide again.',
  'only-by-hand': 'This can only be done by hand: look at what you decided and change the file.',
  'not-set-aside': 'This decision is not set aside any more. Nothing was written.',
  'nothing-changed': 'Nothing was changed. {0}',
  'changed-since':
    'Somebody else changed the same place of “{0}” since. Nothing was written: change it by hand.',
  'no-words-selected': 'No words are selected. Select those of a claim.',
  'claim-changed-meanwhile':
    'The words of this claim were changed or deleted meanwhile. Nothing was written: choose the claim again.',
  'conflicts-changed-meanwhile':
    '“{0}” has changed meanwhile. Nothing was written: resolve its conflicts again.',
  'no-stance-to-remove': 'This claim has no stance to remove.',
  'claim-not-in-article':
    'The article no longer has this claim. Re-anchor it to the right words, or dismiss it.',
  'claim-not-stored': 'This claim is not stored. Nothing was written: tag it first.',
  'selection-changed-meanwhile':
    'The selected text has changed meanwhile. Nothing was written: select it again.',
  'not-an-article-of-the-folder':
    '“{0}” is not among the articles of this folder: it was moved or deleted, or the settings leave it out. Nothing was written.',
  'not-written':
    'The decisions that are shown are not all in this file: it could not be written. They are kept and tried again; see whether the disk is full or the file write-protected.',
  'set-aside':
    'You decided otherwise here, but somebody else wrote to this place first. Your decision is set aside: choose between the two with “Standpoint: Show Set-Aside Decisions…”.',
} as const;
