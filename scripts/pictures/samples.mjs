/** The articles of `samples/` that pictures show: one with a sidecar, */
export const feature = '2026-03-04-tavrin-courier.txt';
/** one that is done, */
export const wire = '2026-03-02-northern-wire.txt';
/** and one that nobody has decided on. */
export const untouched = '2026-03-23-northern-wire.txt';

/** Lines and columns of two claims in the first. */
export const untagged = [12, 5];
export const tagged = [16, 5];
