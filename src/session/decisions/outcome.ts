import type { Postponed } from '../refusal.ts';
import type { ArticleUri } from '../uris.ts';

/** What a decision made of a file; no text, no file. */
export interface TextChange {
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** What a decision made of one article's sidecar. */
export interface SidecarChange extends TextChange {
  readonly article: ArticleUri;
}

/** What a decision on several articles changed, and what kept it from changing more. */
export interface Outcome {
  readonly changes: readonly SidecarChange[];
  /** Refusals for people, `Postponed` for a change that holds and is not on disk yet, or faults. */
  readonly failures: readonly unknown[];
}

/** A change that was made; `Postponed` says that it is not on disk yet. */
export interface MadeChange extends SidecarChange {
  readonly postponed?: Postponed | undefined;
}

/** Makes changes one after the other; one that fails holds up no other. */
export async function changeEach<T>(
  items: readonly T[],
  make: (item: T, index: number) => Promise<MadeChange>,
): Promise<Outcome> {
  const changes: SidecarChange[] = [];
  const failures: unknown[] = [];
  for (const [index, item] of items.entries()) {
    try {
      const { postponed, ...change } = await make(item, index);
      if (change.after !== change.before) changes.push(change);
      if (postponed !== undefined) failures.push(postponed);
    } catch (error) {
      failures.push(error);
    }
  }
  return { changes, failures };
}
