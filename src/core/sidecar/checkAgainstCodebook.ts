import type { Codebook } from '../codebook/codebook.ts';
import { message } from '../messages/message.ts';
import type { Problem } from '../text/problem.ts';
import type { ClaimRecord, Sidecar } from './record.ts';

/**
 * The records whose stance or target the codebook does not have, each with an error at that value.
 * They stay as they are until somebody tags them anew. A codebook without targets leaves them free.
 */
export function checkAgainstCodebook(sidecar: Sidecar, codebook: Codebook): readonly Problem[] {
  const stances = new Set<string>(codebook.stances.map(({ id }) => id));
  const targets = new Set<string>(codebook.targets.map(({ id }) => id));
  return sidecar.claims.flatMap((record) => [
    ...unknownValue(record, 'stance', stances),
    ...(targets.size > 0 ? unknownValue(record, 'target', targets) : []),
  ]);
}

function unknownValue(
  record: ClaimRecord,
  field: 'stance' | 'target',
  known: ReadonlySet<string>,
): readonly Problem[] {
  const value = record[field];
  if (value === undefined || known.has(value)) return [];
  return [
    {
      code: `unknown-${field}`,
      severity: 'error',
      span: record.valueSpans?.[field] ?? record.range,
      message:
        field === 'stance' ? message('unknown-stance', value) : message('unknown-target', value),
    },
  ];
}
