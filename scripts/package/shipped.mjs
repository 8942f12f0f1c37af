/**
 * The files of the packaged extension, nothing else: no sources, tests, maps or dependencies, since the
 * bundle holds them. `.vscodeignore` says the same to vsce, and a test compares the two.
 */
export const shipped = [
  'package.json',
  'package.nls.json',
  'package.nls.de.json',
  'l10n/bundle.l10n.de.json',
  'README.md',
  'CHANGELOG.md',
  'LICENSE',
  'dist/extension.js',
  'docs/anchors.md',
  'docs/checking.md',
  'dist/mergeDriver.js',
  'docs/images/article.png',
  'docs/codebook.md',
  'docs/merging.md',
  'docs/sidecar-format.md',
  'docs/using.md',
  'media/activity.svg',
  'media/conflict.css',
  'media/icon.png',
  'schemas/codebook.schema.json',
  'schemas/sidecar.schema.json',
  'syntaxes/standpoint.tmLanguage.json',
];
