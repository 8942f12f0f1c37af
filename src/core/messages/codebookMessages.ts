/** What can be wrong with a codebook, and why its actors cannot be changed, in English. */
export const codebookMessages = {
  'not-a-codebook': 'This is no codebook; begin the file with the line “standpoint: 1”.',
  'alias-taken': '“{0}” already means “{1}”; delete it from one of the two actors.',
  'unknown-kind': 'There is no kind “{0}”; choose one of {1}.',
  'merge-circle': '“{0}” ends up merged into itself; delete one of these “merged_into”.',
  'merge-unknown': 'There is no actor “{0}” to merge into; list it, or correct the name.',
  'entry-key-missing': 'This entry has no “{0}”; give it one.',
  'listed-already': '“{0}” is listed above already; delete one of the two.',
  'no-list-of-texts': '“{0}” has to be a list of texts; write each in double quotes.',
  'no-list-of-entries': '“{0}” has to be a list; begin each of its entries with a dash.',
  'key-invalid': 'The key has to be one digit from 1 to 9; change it, or leave it out.',
  'key-taken': 'The key {0} belongs to “{1}” already; choose another digit.',
  'unknown-colour': 'There is no colour “{0}”; choose one of {1}.',
  'codebook-unreadable': 'The codebook cannot be read.',
  'actors-no-list': '“actors” in the codebook is no list; begin each of its entries with a dash.',
  'targets-no-list': '“targets” in the codebook is no list; begin each of its entries with a dash.',
  'names-with-problems':
    'The codebook has problems with these names, see Problems; mend them in the editor first.',
  'name-of-another-actor':
    '“{0}” is another actor of the codebook. Merge the two, or choose another name.',
  'name-means-another': '“{0}” already means “{1}”. Split it off first, or choose another name.',
  'actor-without-name': 'An actor needs a name.',
  'alias-without-name': 'An alias needs a name.',
  'one-actor-already': '“{0}” and “{1}” are one actor already.',
} as const;
