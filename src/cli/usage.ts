/** What `--help` prints, and wrong usage too. */
export const usage = `Usage:
  standpoint extract [--format json|text] [--codebook FILE] FILE...
      Print the claims and actors of each article, one JSON line an article.
  standpoint extract --jsonl [--codebook FILE]
      The same for {"id", "text"} lines read from standard input, of any number and at most 16 MiB
      each. A line that is no article is complained about and left out.
  standpoint check [--strict] PATH...
      Check the sidecars and codebooks in files and folders.
  standpoint merge BASE OURS THEIRS [-o OUT]
      Merge two versions of a sidecar that come from BASE, an empty file if there is none.
  standpoint merge --driver BASE OURS THEIRS [PATH]
      The same for git, as a merge driver: %O %A %B %P. The result goes into OURS.
  standpoint export [--format csv|json] [-o OUT] [--suggestions]
                    [--actor NAME] [--stance ID] [--target ID] PATH...
      Write the stored claims of files and folders as a table, one row a claim. With --suggestions,
      also those that nobody has decided on; --actor, --stance and --target may be repeated.
  standpoint --help | --version

Without --codebook, the nearest standpoint.yaml above an article counts.
Exit codes: 0 clean; 1 problems found, records that could not be exported, or conflicts left in
markers; 2 wrong usage, or a file that cannot be read or written.`;
