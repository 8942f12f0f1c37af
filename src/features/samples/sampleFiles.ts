/** The files of the sample project; a list, since the folder of an extension on the web cannot be listed. */
export const sampleFiles = [
  '2026-03-02-northern-wire.txt',
  '2026-03-02-northern-wire.txt.claims.yaml',
  '2026-03-04-tavrin-courier.txt',
  '2026-03-04-tavrin-courier.txt.claims.yaml',
  '2026-03-06-kelm-hydro-statement.txt',
  '2026-03-09-estuary-review-interview.txt',
  '2026-03-11-osk-gazette.txt',
  '2026-03-11-osk-gazette.txt.claims.yaml',
  '2026-03-16-harbor-ledger.txt',
  '2026-03-19-open-estuary.md',
  '2026-03-23-northern-wire.txt',
  'standpoint.yaml',
] as const;
