import type { Annotations } from '../../../../src/core/annotation/annotation.ts';
import type { Problem } from '../../../../src/core/text/problem.ts';
import type { Decision } from '../../../../src/session/decisions/decision.ts';
import { type DocumentChange, type Editor, MemoryEditor } from './editor.ts';

/** What has to be seen and found at a desk after a step. */
export interface Scene {
  readonly annotations: Annotations;
  readonly problems: readonly Problem[];
  /** What the sidecar has to be on disk; undefined for no file. */
  readonly sidecar: string | undefined;
}

/**
 * Where a sitting is held: at a session alone, or at a real VS Code that has to do and show the same as
 * that session.
 */
export interface Desk {
  /** Only what the analyst has open can be decided on here. */
  readonly needsEditor: boolean;
  /** Shows the article, which has this text on disk. */
  open(text: string): Promise<Editor>;
  /** Unsaved changes are gone, which an editor may tell of. */
  close(): Promise<readonly DocumentChange[]>;
  /** Another program writes the article. */
  writeArticle(text: string): Promise<void>;
  /** Another program writes or deletes the sidecar. */
  writeSidecar(text: string | undefined): Promise<void>;
  /** The decision that this one becomes here; undefined where there is no way to make it. */
  possible(decision: Decision, annotations: Annotations): Decision | undefined;
  decide(decision: Decision, annotations: Annotations): Promise<void>;
  undo(): Promise<void>;
  redo(): Promise<void>;
  /** Fails unless all is as in this scene; `settle` lets time pass in the session that it is from. */
  check(scene: () => Scene, settle: () => Promise<void>): Promise<void>;
}

const nothing = async () => undefined;

/** Nothing but the session. */
export const bareDesk: Desk = {
  needsEditor: false,
  open: async (text) => new MemoryEditor(text),
  close: async () => [],
  writeArticle: nothing,
  writeSidecar: nothing,
  possible: (decision) => decision,
  decide: nothing,
  undo: nothing,
  redo: nothing,
  check: nothing,
};
