/** Milliseconds between two looks at the clock. */
const interval = 10;

/**
 * How late a timer was, in milliseconds: how often by more than 50 and by how much at most; and the same for what this
 * thread worked meanwhile, which leaves out that it waited for a processor.
 */
exports.watchLateness = function watchLateness() {
  const late = [];
  let expected = performance.now() + interval;
  let before = process.threadCpuUsage();
  const timer = setInterval(() => {
    const now = performance.now();
    const { user, system } = process.threadCpuUsage(before);
    late.push({ by: now - expected, worked: (user + system) / 1000 });
    expected = now + interval;
    before = process.threadCpuUsage();
  }, interval);
  const inShort = (times) => {
    const worst = times.toSorted((a, b) => b - a);
    return {
      over50: times.filter((time) => time > 50).length,
      worst: worst.slice(0, 5).map(Math.round),
    };
  };
  return () => {
    clearInterval(timer);
    return {
      late: inShort(late.map(({ by }) => by)),
      worked: inShort(late.map(({ worked }) => worked)),
    };
  };
};
