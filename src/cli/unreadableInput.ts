/** An input that cannot be used. The message is a sentence for a person, its file and place first. */
export class UnreadableInput extends Error {
  readonly isMissing: boolean;

  constructor(message: string, isMissing = false) {
    super(message);
    this.isMissing = isMissing;
  }
}
