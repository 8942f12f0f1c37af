/** What can be wrong with a sidecar, and why a record cannot be changed, in English. */
export const sidecarMessages = {
  'not-a-sidecar': 'This is no sidecar; begin the file with the line “standpoint: 1”.',
  'sidecar-in-braces':
    'Standpoint does not read a sidecar in braces; write it without them, one key on a line.',
  'no-list-of-records': '“{0}” has to be a list; begin each of its records with a dash.',
  'list-in-brackets':
    'Standpoint does not read “{0}” in brackets; begin each record on a line of its own, with a dash.',
  'article-without-keys': '“article” has no keys; give it “title”, “outlet”, “date” or “status”.',
  'duplicate-id':
    'Another record above has the id “{0}” too; delete one of the two, or give this one another id.',
  'not-a-record': 'This is no record of a claim; give it an “id” and “spans”, or delete it.',
  'id-missing': 'This record has no “id”; give it one that no other record of the file has.',
  'spans-missing':
    'This record has no place in the article; list its words under “spans”, each with a “quote”.',
  'record-in-braces':
    'Standpoint shows this record but cannot change it; write it without braces, one key on a line, to make it editable.',
  'quote-missing':
    'This place has no words; give it a “quote” with the exact words of the article.',
  'cut-by-comment':
    'Everything from “#” on is a comment and not read; put “{0}” in double quotes if it belongs to the words.',
  'unknown-stance':
    'The codebook has no stance “{0}”; tag this claim anew, or add the stance to standpoint.yaml.',
  'unknown-target':
    'The codebook has no target “{0}”; tag this claim anew, or add the target to standpoint.yaml.',
  'record-gone': 'The sidecar has no readable record “{0}” any more; look at it in the editor.',
  'record-not-editable':
    'The record “{0}” is written in braces or brackets; write it with one key on a line, then try again.',
  'missing-article':
    'The article of this sidecar is not beside it: put it back, or move the sidecar to where the article is now.',
  'words-changed':
    'The words of this claim have changed ({0}); confirm it if it is still the same claim.',
  'needs-review':
    'The words of this claim have changed ({0}); see whether its stance still holds, then confirm it or tag it anew.',
  'words-gone': 'without “{0}”',
  'words-come': 'with “{0}”',
  'words-gone-and-come': 'without “{0}”, with “{1}”',
  orphan:
    'The article no longer has the words “{0}”; re-anchor it to the right words or remove it.',
} as const;
