/** Does in one go what goes in steps, for whoever cannot wait; returns what the last one comes to. */
export function atOnce<T>(steps: Iterator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
