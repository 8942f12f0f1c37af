import { oneFailure } from '../counts.mjs';

/**
 * A stage that runs the host suite with `runInHost` and believes it only when it ran where it was meant to,
 * came to its end and held at least one test. On failure the whole console of the host is shown.
 */
export function hostStage(runInHost, host, expectedHost) {
  return async (resources) => {
    console.log(`VS Code ${host.vscode}, ${expectedHost} extension host`);
    const run = await runInHost(resources, host);
    const trouble = whatIsWrong(run, host, expectedHost);
    if (trouble === undefined) {
      console.log(ownLines(run.console));
      return run.counts;
    }
    console.log(withoutForeignStacks(run.console));
    console.log(trouble);
    return run.counts?.failed > 0 ? run.counts : oneFailure;
  };
}

function whatIsWrong({ counts, exitCode }, host, expectedHost) {
  if (counts === undefined) return 'The suite did not come to its end in this host.';
  if (counts.host !== expectedHost) return `The suite ran in the ${counts.host} host.`;
  if (counts.vscode !== host.vscode) return `The suite ran in VS Code ${counts.vscode}.`;
  if (counts.failed > 0) return `${counts.failed} failed.`;
  if (counts.passed === 0) return 'No test ran in this host.';
  if (exitCode !== 0) return `The suite passed, but the host ended with ${exitCode}.`;
  return undefined;
}

function ownLines(text) {
  return text
    .split('\n')
    .filter((line) => /^ {2}[✓-] /.test(line))
    .join('\n');
}

/** The console without the stacks inside VS Code itself, which says at length which native modules it lacks. */
function withoutForeignStacks(text) {
  const foreign = /^ → .*\.node$|^\s+at .*(\/code-server\/|\/static\/out\/|\(node:internal)/;
  return text
    .split('\n')
    .filter((line) => !foreign.test(line))
    .join('\n');
}
