// Whatever a script starts (servers, browsers, temporary folders) is registered in one stack and undone in
// reverse order: at the end, on failure, and when the user presses Ctrl-C.

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a script's `main(resources)` and ends the process with the exit code it returns. A signal undoes
 * everything first and ends with 130, the code of a shell for Ctrl-C.
 */
export async function runScript(main) {
  const resources = new AsyncDisposableStack();
  const interruption = new AbortController();
  const interrupted = new Promise((resolve) => {
    interruption.signal.addEventListener('abort', () => resolve(130));
  });
  for (const signal of signals) process.on(signal, () => interruption.abort());

  const finished = main(resources).catch((error) => {
    // What fails after an interruption fails because its resources were taken away.
    if (!interruption.signal.aborted)
      console.error(error instanceof Refused ? error.message : error);
    return error instanceof Refused ? error.exitCode : 1;
  });
  const exitCode = await Promise.race([finished, interrupted]);
  await resources.disposeAsync();
  process.exit(exitCode);
}

/** A part of `resources` that can be undone before the rest: `use(part)`, then everything in it is gone. */
export async function withPart(resources, use) {
  const part = resources.use(new AsyncDisposableStack());
  try {
    return await use(part);
  } finally {
    await part.disposeAsync();
  }
}

/** What the user got wrong: shown as one line, without a stack. */
export class Refused extends Error {
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}
