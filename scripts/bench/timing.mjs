/** How long something takes, in milliseconds. */
export function timed(action) {
  const started = performance.now();
  action();
  return performance.now() - started;
}

/** The value below which a share of the values lie; 0.5 gives the median. */
export function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

export function median(values) {
  return quantile(values, 0.5);
}
