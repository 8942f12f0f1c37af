import assert from 'node:assert/strict';
import { commands, Selection, window } from 'vscode';
import { createAnchors } from '../../src/core/anchor/create.ts';
import { resolveAnchors } from '../../src/core/anchor/resolve.ts';
import type { Annotations, Claim } from '../../src/core/annotation/annotation.ts';
import { claimsAt, claimsSelected } from '../../src/core/annotation/claimAt.ts';
import { defaultCodebook } from '../../src/core/codebook/codebook.ts';
import { ArticleText } from '../../src/core/text/articleText.ts';
import { type Span, span } from '../../src/core/text/span.ts';
import type { DecidedClaim, Decision } from '../../src/session/decisions/decision.ts';
import { closeAll, inWorkspace, read, remove, until, write } from '../host/workbench.ts';
import type { Desk, Scene } from '../unit/session/sitting/desk.ts';
import type { DocumentChange } from '../unit/session/sitting/editor.ts';
import { differenceFrom } from './shown.ts';
import { inLf, VscodeEditor } from './vscodeEditor.ts';

/** Milliseconds until VS Code has to show what the session says. */
const patience = 10_000;

/** An article in a real VS Code, decided on by Standpoint's commands. */
export class VscodeDesk implements Desk {
  readonly needsEditor = true;
  readonly #name: string;
  #editor: VscodeEditor | undefined;

  constructor(name: string) {
    this.#name = name;
  }

  async open(text: string): Promise<VscodeEditor> {
    // `openTextDocument` would keep the document for minutes after its tab is closed.
    await commands.executeCommand('vscode.open', inWorkspace(this.#name), { preview: false });
    const document = window.activeTextEditor?.document;
    assert.equal(document?.uri.toString(), inWorkspace(this.#name).toString());
    const editor = new VscodeEditor(document, async () => (await read(this.#name)) ?? '');
    this.#editor = editor;
    await editor.show();
    await until(() => inLf(editor.text) === inLf(text), 'the editor shows an older text');
    return editor;
  }

  async close(): Promise<readonly DocumentChange[]> {
    const changes = await this.#editor?.close();
    this.#editor = undefined;
    return changes ?? [];
  }

  async writeArticle(text: string): Promise<void> {
    await write(this.#name, text);
  }

  async writeSidecar(text: string | undefined): Promise<void> {
    if (text === undefined) await remove(this.#sidecar);
    else await write(this.#sidecar, text);
  }

  possible(decision: Decision, annotations: Annotations): Decision | undefined {
    switch (decision.type) {
      case 'tag':
        return cursorIn(annotations.claims, keyOf(decision.claim)) && decision;
      case 'add':
        return this.#possibleAddition(decision, annotations.claims);
      case 'assign':
      case 'untag':
      case 'dismiss':
        return decision;
      default:
        return undefined;
    }
  }

  /** Selected text may be a claim already, and white space at its ends does not count. */
  #possibleAddition(
    { anchors, stance }: Extract<Decision, { readonly type: 'add' }>,
    claims: readonly Claim[],
  ): Decision | undefined {
    const selected = this.#selectionFor(anchors);
    if (selected === undefined || stance === undefined) return undefined;
    const [claim, ...others] = claimsSelected(claims, [selected]);
    if (others.length > 0) return undefined; // VS Code would ask which is meant.
    if (claim !== undefined) return this.#tagging(claim, claims, stance);
    const text = new ArticleText(this.#shown.text);
    return { type: 'add', anchors: createAnchors(text, [selected]), stance };
  }

  #tagging(claim: Claim, claims: readonly Claim[], stance: string): Decision | undefined {
    const tag = { type: 'tag', claim: claim.key, stance } as Decision;
    return cursorIn(claims, claim.key) && tag;
  }

  async decide(decision: Decision, { claims }: Annotations): Promise<void> {
    switch (decision.type) {
      case 'tag':
        return this.#tag(cursorIn(claims, keyOf(decision.claim)), decision.stance);
      case 'add':
        return this.#tag(this.#selectionFor(decision.anchors), decision.stance);
      case 'untag':
        await commands.executeCommand('standpoint.removeStance', this.#address(decision.claim));
        return;
      case 'dismiss':
        await commands.executeCommand('standpoint.dismissClaim', this.#address(decision.claim));
        return;
      case 'assign':
        return this.#assign(decision.claim, decision.actor);
    }
  }

  async #tag(selected: Span | undefined, stance: string | undefined): Promise<void> {
    assert.ok(selected);
    const { anchor, active } = selectionOf(this.#shown, selected);
    const editor = await this.#shown.show();
    editor.selection = new Selection(anchor, active);
    const { key } = defaultCodebook.stances.find(({ id }) => id === stance) ?? {};
    await commands.executeCommand('standpoint.tagStance', { key });
  }

  async #assign(claim: DecidedClaim, actor: string): Promise<void> {
    await commands.executeCommand('standpoint.assignActor', { ...this.#address(claim), actor });
  }

  async undo(): Promise<void> {
    await commands.executeCommand('standpoint.undoDecision');
  }

  async redo(): Promise<void> {
    await commands.executeCommand('standpoint.redoDecision');
  }

  async check(scene: () => Scene, settle: () => Promise<void>): Promise<void> {
    const deadline = Date.now() + patience;
    for (;;) {
      await settle();
      const difference = await differenceFrom(scene(), this.#name, this.#editor);
      if (difference === undefined) return;
      assert.ok(Date.now() < deadline, difference);
      await sleep(30);
    }
  }

  /** Takes away what the sitting left in the workspace. */
  async clear(): Promise<void> {
    await commands.executeCommand('workbench.action.files.revert');
    await closeAll();
    await commands.executeCommand('notifications.clearAll');
    await remove(this.#sidecar);
    await remove(this.#name);
  }

  get #sidecar(): string {
    return `${this.#name}.claims.yaml`;
  }

  get #shown(): VscodeEditor {
    assert.ok(this.#editor, 'no editor shows the article');
    return this.#editor;
  }

  #address(claim: DecidedClaim) {
    return { article: inWorkspace(this.#name).toString(), key: keyOf(claim) };
  }

  #selectionFor(anchors: Parameters<typeof resolveAnchors>[1]): Span | undefined {
    const { text } = this.#shown;
    const place = resolveAnchors(new ArticleText(text), anchors);
    const [piece] = place.state === 'exact' ? place.spans : [];
    if (piece === undefined) return undefined;
    const words = text.slice(piece.start, piece.end);
    const start = piece.start + words.length - words.trimStart().length;
    return words.trim() === '' ? undefined : span(start, start + words.trim().length);
  }
}

function keyOf(claim: DecidedClaim): string {
  return typeof claim === 'string' ? claim : claim.claim.key;
}

function selectionOf(editor: VscodeEditor, selected: Span): Selection {
  const { start, end } = editor.rangeOf(selected);
  return new Selection(start, end);
}

/** A place for the cursor where a claim is the only one; undefined where others are at all of its places. */
function cursorIn(claims: readonly Claim[], key: string): Span | undefined {
  const claim = claims.find((one) => one.key === key);
  for (const { start, end } of claim?.spans ?? []) {
    for (let at: number = start; at <= end; at += 1) {
      const [first, ...others] = claimsAt(claims, span(at, at));
      if (first === claim && others.length === 0) return span(at, at);
    }
  }
  return undefined;
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
