/** Why something was not done, in words for the person who asked for it. Nothing has changed then. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
