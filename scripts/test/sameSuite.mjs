/**
 * Every host runs one and the same suite. Where all of them passed, but with different numbers of tests,
 * some tests were lost in one of them: says so, and is undefined otherwise.
 *
 * @param {readonly { name: string, counts: object }[]} results of all stages
 */
export function lostTests(results) {
  const hosts = results.filter(({ name }) => name.endsWith('-host'));
  if (hosts.some(({ counts }) => counts.failed > 0)) return undefined;
  const numbers = hosts.map(({ counts }) => counts.passed + counts.skipped);
  if (new Set(numbers).size <= 1) return undefined;
  const listed = hosts.map(({ name }, index) => `${name} ${numbers[index]}`).join(', ');
  return `The hosts ran different numbers of tests: ${listed}.`;
}
