import { oneFailure } from '../counts.mjs';
import { whatWasAsked } from '../hosts/requests.mjs';

/**
 * A stage that runs the host suite with `runInHost` and believes it only when it ran where it was meant to,
 * came to its end and held at least one test. On failure the whole console of the host is shown.
 */
export function hostStage(runInHost, host, expectedHost) {
  return async (resources, print) => {
    print(`VS Code ${host.vscode}, ${expectedHost} extension host\n`);
    const run = await runInHost(resources, host);
    const trouble = whatIsWrong(run, host, expectedHost);
    if (trouble === undefined) {
      print(`${ownLines(run.console)}\n`);
      return run.counts;
    }
    print(`${withoutForeignNoise(run.console)}\n${trouble}\n`);
    return run.counts?.failed > 0 ? run.counts : oneFailure;
  };
}

/** Why a run is not to be believed, or that it failed; undefined for a good one. */
export function whatIsWrong({ counts, exitCode, requests }, host, expectedHost) {
  if (counts === undefined) return 'The suite did not come to its end in this host.';
  if (counts.host !== expectedHost) return `The suite ran in the ${counts.host} host.`;
  if (counts.vscode !== host.vscode) return `The suite ran in VS Code ${counts.vscode}.`;
  if (counts.failed > 0) return `${counts.failed} failed.`;
  if (counts.passed === 0) return 'No test ran in this host.';
  if (exitCode !== 0) return `The suite passed, but the host ended with ${exitCode}.`;
  return whatWasAsked(requests);
}

function ownLines(text) {
  return text
    .split('\n')
    .filter((line) => /^ {2}[✓-] /.test(line))
    .join('\n');
}

/**
 * The console without what VS Code itself says in it: at length, that native modules are missing which were
 * never compiled here, and that there is no marketplace.
 */
function withoutForeignNoise(text) {
  return text
    .split('\n')
    .filter((line) => !foreign.some((pattern) => pattern.test(line)))
    .join('\n');
}

const foreign = [
  /^ → .*\.node$/,
  /^\s+at .*(\/code-server|\/static\/out\/|node:internal)/,
  /^(Error: )?(Could not locate the bindings file|Cannot find module '\.\/build\/Release)/,
  /^(Require stack:|- .*\/code-server.*)$/,
  /^(Creating a socket|Resolv(ed|ing) connection token|\[Service Worker\]|getaddrinfo )/,
  /^\s*$/,
];
