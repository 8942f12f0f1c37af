/** What `--help` prints, and wrong usage too. */
export const usage = `Usage:
  standpoint extract [--format json|text] [--codebook FILE] FILE...
      Print the claims and actors of each article, one JSON line an article.
  standpoint extract --jsonl [--codebook FILE]
      The same for {"id", "text"} lines read from standard input.
  standpoint check [--strict] PATH...
      Check the sidecars and codebooks in files and folders.
  standpoint --help | --version

Without --codebook, the nearest standpoint.yaml above an article counts.
Exit codes: 0 clean, 1 problems found, 2 wrong usage or a file that cannot be read.`;
