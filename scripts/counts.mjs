/** How many tests passed, failed and were skipped. */
export const none = Object.freeze({ passed: 0, failed: 0, skipped: 0 });

/** What stands for a stage that could not start or was cut off: never a skip. */
export const oneFailure = Object.freeze({ passed: 0, failed: 1, skipped: 0 });

/**
 * Reads the counts that a test process wrote as its last `standpoint-counts {…}` line. Undefined when
 * there is none or it is cut off: then the tests did not come to their end.
 */
export function readSuiteCounts(output) {
  const written = [...output.matchAll(/^standpoint-counts (\{.*\})\s*$/gm)].at(-1)?.[1];
  if (written === undefined) return undefined;
  const counts = JSON.parse(written);
  const isCount = (value) => Number.isInteger(value) && value >= 0;
  const complete = [counts.passed, counts.failed, counts.skipped].every(isCount);
  return complete ? counts : undefined;
}

/** The sum of several counts. */
export function sum(all) {
  return all.reduce(
    (total, one) => ({
      passed: total.passed + one.passed,
      failed: total.failed + one.failed,
      skipped: total.skipped + one.skipped,
    }),
    none,
  );
}

/** `N passed, N failed, N skipped`. */
export function toLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
