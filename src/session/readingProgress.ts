/** How far the reading of many articles is. */
export interface ReadingProgress {
  /**
   * `check`: whether files are as they were last; `decisions`: files are read, and what was decided is shown;
   * `suggestions`: the engine reads the texts.
   */
  readonly of: 'check' | 'decisions' | 'suggestions';
  readonly done: number;
  readonly all: number;
}
