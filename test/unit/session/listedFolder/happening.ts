import fc from 'fast-check';

/** Numbers stand for whatever there is, counted round. */
export interface Happening {
  readonly what: (typeof kinds)[number];
  readonly which: number;
  readonly how: number;
  /** Whether the session hears of a change on disk at once, or only later. */
  readonly told: 'now' | 'late';
  /** How many turns pass before the next one. */
  readonly turns: number;
}

const kinds = [
  ...(['write', 'write', 'write', 'remove', 'write sidecar', 'remove sidecar'] as const),
  ...(['write codebook', 'remove codebook', 'open', 'type', 'save', 'close'] as const),
  ...(['decide', 'undo', 'stop', 'go on', 'switch suggestions', 'search', 'tell'] as const),
  ...(['start anew', 'start anew', 'settle'] as const),
] as const;

const happening: fc.Arbitrary<Happening> = fc.record({
  what: fc.constantFrom(...kinds),
  which: fc.nat(5),
  how: fc.nat(11),
  told: fc.constantFrom('now', 'late'),
  turns: fc.constantFrom(0, 3, 20, 100, 800),
});

export const happenings = fc.array(happening, { minLength: 1, maxLength: 15 });
