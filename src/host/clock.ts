import type { Clock } from '../session/ports.ts';

/** The time of the machine; timers and `performance` exist in every extension host. */
export const systemClock: Clock = {
  now: () => performance.now(),
  after(milliseconds, callback) {
    const timer = setTimeout(callback, milliseconds);
    return { dispose: () => clearTimeout(timer) };
  },
};
