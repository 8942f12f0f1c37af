/**
 * What a clone needs to merge sidecars by `git merge` in a terminal: a line in its configuration, which
 * git runs with a shell, and the script that this starts. Git itself takes a driver that is missing or
 * fails for one that kept ours, without a word of theirs. So both fall back to a merge line by line.
 */

/** Says which files the driver is for, in `.gitattributes`. */
export const attributesLine = '*.claims.yaml merge=standpoint text eol=lf';

/** The last line of a script that is whole: one that was cut is not run. */
const lastLine = '# whole';

/** The value of `merge.standpoint.driver` for a script at an absolute path. */
export function driverCommand(script: string): string {
  const file = `script=${quoted(script).replaceAll('%', '%%')}`;
  const run = 'sh "$script" %O %A %B %P';
  const fallback = 'git merge-file -L ours -L base -L theirs %A %O %B || exit 1';
  return `${file}; if grep -qs '^${lastLine}$' "$script"; then ${run}; else ${fallback}; fi`;
}

/**
 * The script, for any POSIX shell: runs the bundled driver with the editor's own program, which is a
 * Node, or else with the `node` of the user. Paths are absolute. `origin` tells copies apart.
 */
export function driverScript(
  { program, bundle }: { readonly program: string; readonly bundle: string },
  origin: string,
): string {
  return `# Standpoint's merge driver for git: BASE OURS THEIRS PATH. The result goes into OURS.
# Written by the extension, and again after each of its updates. ${origin.replace(/\s+/g, ' ')}
program=${quoted(program)}
bundle=${quoted(bundle)}
base=$1 ours=$2 theirs=$3 path=$4
result="$ours.standpoint"

# Counts only with a result beside OURS: a program that is missing, cut or killed makes none.
attempt() {
  rm -f "$result"
  ELECTRON_RUN_AS_NODE=1 "$1" "$bundle" "$base" "$ours" "$theirs" "$path" "$result"
  status=$?
  if [ "$status" -le 1 ] && [ -f "$result" ]; then
    mv -f "$result" "$ours" && exit "$status"
  fi
}
if [ -f "$bundle" ]; then
  [ -x "$program" ] && attempt "$program"
  command -v node >/dev/null 2>&1 && attempt node
fi
rm -f "$result"

echo "$path: Standpoint's merge driver is gone or failed; merged line by line" >&2
git merge-file -L ours -L base -L theirs "$ours" "$base" "$theirs"
status=$?
[ "$status" -eq 0 ] && exit 0
[ "$status" -lt 128 ] && exit 1

# Not even text: both whole.
{
  printf '<<<<<<< ours\\n'
  cat "$ours"
  printf '\\n=======\\n'
  cat "$theirs"
  printf '\\n>>>>>>> theirs\\n'
} >"$result" && mv -f "$result" "$ours"
exit 1
${lastLine}
`;
}

/** A text as one word of a shell command; Git for Windows has a shell too, which knows `/` alone. */
function quoted(path: string): string {
  return `'${path.replaceAll('\\', '/').replaceAll("'", "'\\''")}'`;
}

/** Attributes with the driver's line, on a line of its own with the text's line breaks. */
export function withAttributes(text: string): string {
  if (namesDriver(text)) return text;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const start = text === '' || text.endsWith('\n') ? text : text + eol;
  return `${start}${attributesLine}${eol}`;
}

/** Whether attributes name the driver for sidecars already. */
export function namesDriver(text: string): boolean {
  return /^[ \t]*\*\.claims\.yaml[ \t](?:.*[ \t])?merge=standpoint(?:[ \t]|\r?$)/m.test(text);
}

/** Attributes without the line that `withAttributes` adds. */
export function withoutAttributes(text: string): string {
  return text.replace(new RegExp(`^${attributesLine.replace(/[*.]/g, '\\$&')}\\r?\\n?`, 'gm'), '');
}
