/** Where a suite ran, so that the runner can tell that it is where it was meant to run. */
export interface Place {
  readonly host: 'Node' | 'web worker';
  readonly vscode: string;
}

/**
 * A Mocha reporter that writes each test as one console line, and last a line that starts with
 * `standpoint-counts` and holds place and counts as JSON. All that leaves an extension host is its
 * console, so the runner reads that line.
 */
export function lineReporter(place: Place): Mocha.ReporterConstructor {
  return class extends Mocha.reporters.Base {
    constructor(runner: Mocha.Runner, options?: Mocha.MochaOptions) {
      super(runner, options);
      const counts = { passed: 0, failed: 0, skipped: 0 };
      runner.on('pass', (test) => {
        counts.passed += 1;
        console.log(`  ✓ ${title(test)}${slow(test)}`);
      });
      runner.on('pending', (test) => {
        counts.skipped += 1;
        console.log(`  - ${title(test)}`);
      });
      runner.on('fail', (test, error: Error) => {
        counts.failed += 1;
        console.log(`  ✗ ${title(test)}\n${describeError(error)}`);
      });
      runner.once('end', () => {
        console.log(`standpoint-counts ${JSON.stringify({ ...place, ...counts })}`);
      });
    }
  };
}

function title(test: Mocha.Runnable): string {
  return test.titlePath().join(' › ');
}

function slow(test: Mocha.Test): string {
  const duration = test.duration ?? 0;
  return duration > test.slow() ? ` (${duration} ms)` : '';
}

function describeError(error: Error): string {
  const text = error.stack ?? String(error);
  return text.replace(/^/gm, '      ');
}
