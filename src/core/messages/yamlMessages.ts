/** What can be wrong with the YAML of a file, in English. */
export const yamlMessages = {
  'yaml-too-deep':
    'Brackets or braces stand more than 500 deep in each other here; write fewer of them.',
  'text-too-large':
    'This file is too large, with more than 16 million characters; take out what does not belong here.',
  'no-utf-8':
    'Here is something that is no UTF-8 text. Save the file as UTF-8; Standpoint does not write to it until then.',
  'unresolved-conflicts':
    'This file has unresolved merge conflicts. Resolve them in the editor, then save; Standpoint does not write to it until then.',
  'lone-return':
    'A carriage return stands alone here, which programs take for different things; save the file with LF or CRLF line ends.',
  'explicit-key': 'Standpoint does not read a key after “?”; write it as “key: value”.',
  'yaml-alias': 'Standpoint does not read a YAML alias (*name); write the value out here.',
  'yaml-anchor': 'Standpoint does not read a YAML anchor (&name); delete it.',
  'yaml-tag': 'Standpoint does not read a YAML tag (!name); delete it.',
  'duplicate-key': '“{0}” is here twice; delete one of the two.',
  'tab-indentation': 'This line is indented with a tab; replace it with spaces.',
  'several-documents':
    'A second document starts here; keep one and delete the line “---” between them.',
  'unclosed-text': 'This text is not closed; put the missing quotation mark at its end.',
  'text-behind-value':
    'There is more text after the end of this value; put all of it in double quotes, with a backslash before each double quote in it.',
  'second-colon':
    'There is a second “: ” in this value, or the line is indented too far; put the text in double quotes, or line it up with the key above.',
  'bad-start': 'Text cannot start with this character here; put the text in double quotes.',
  'bad-backslash': 'This backslash means nothing in double quotes; write two backslashes for one.',
  'bad-indentation': 'This line is not indented like its neighbours; line it up with them.',
  'nested-too-deeply':
    'This is nested too deeply to be read; start again from a version that git has.',
  'unreadable-yaml':
    'This cannot be read ({0}); put text in double quotes, close what was opened, and line up keys that belong together.',
  'version-missing': 'The version is missing; begin the file with the line “standpoint: 1”.',
  'newer-version':
    'This file was made by a newer Standpoint (format {0}); update the extension to read and change it.',
  'no-version': 'This is no version; write “standpoint: 1”.',
  'no-text': '“{0}” has to be text; write one value in double quotes.',
} as const;
