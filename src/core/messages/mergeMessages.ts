/** Why two versions of a sidecar cannot be merged, in English. */
export const mergeMessages = {
  'torn-line-break':
    'The file ends in half a line break, as after a write that was cut off; save it in an editor, then merge again.',
  'empty-version':
    'This version is empty, as after a write that was cut off; restore it from git, or begin it with the line “standpoint: 1” if nothing is to be left.',
  'not-mergeable':
    'The two versions are written too differently to be merged record by record; write them in the same style, then merge again.',
} as const;
