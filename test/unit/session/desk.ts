import assert from 'node:assert/strict';
import type { StoredClaim } from '../../../src/core/annotation/annotation.ts';
import type { StanceId } from '../../../src/core/codebook/codebook.ts';
import { applyEdits, span, type TextEdit } from '../../../src/core/text/span.ts';
import { Session } from '../../../src/session/session.ts';
import { article, type MemoryPorts, memoryPorts, sidecar } from './memory.ts';

export const text = [
  'The council of the town met on the quay on Tuesday.',
  '',
  '“The ferry will stay in Oskhaven until May,” said Marta Vell, the harbour master of the town.',
  '',
  '“Nobody asked the fishermen who have 12 boats here,” said Ada Brenn at the end of the day.',
  '',
  'The meeting lasted an hour, and nobody left before the end of it. “It was a circus for the press,” one visitor said.',
  '',
].join('\n');

export const ferry = 'The ferry will stay';
export const boats = 'Nobody asked';

/** A session with an open article in which both quotations are tagged and the visitor's is dismissed. */
export class Desk {
  readonly session: Session;
  readonly ports: MemoryPorts;
  text = text;

  constructor() {
    this.ports = memoryPorts();
    this.ports.files.texts.set(article, text);
    this.session = new Session(this.ports);
  }

  static async open(): Promise<Desk> {
    const desk = new Desk();
    await desk.session.refresh(article);
    await desk.session.open(article, text);
    await desk.tag(ferry, 'supports');
    await desk.tag(boats, 'opposes');
    const claim = desk.session.articles
      .annotationsOf(article)
      ?.claims.find(({ quote }) => quote.includes('circus'));
    assert.ok(claim);
    await desk.session.decide(article, { type: 'dismiss', claim: claim.key }, '');
    return desk;
  }

  get sidecar(): string {
    return this.ports.files.texts.get(sidecar) ?? '';
  }

  claim(words: string): StoredClaim {
    const claim = this.session.articles
      .annotationsOf(article)
      ?.claims.find(({ quote }) => quote.includes(words));
    assert.ok(claim?.status === 'stored', `no stored claim with “${words}”`);
    return claim;
  }

  async tag(words: string, stance: string): Promise<void> {
    const claim = this.session.articles
      .annotationsOf(article)
      ?.claims.find(({ quote }) => quote.includes(words));
    assert.ok(claim, `no claim with “${words}”`);
    const decision = { type: 'tag', claim: claim.key, stance: stance as StanceId } as const;
    await this.session.decide(article, decision, '');
  }

  /** Types over the first occurrence of some words. */
  type(over: string, instead: string): void {
    const start = this.text.indexOf(over);
    assert.ok(start >= 0, `“${over}” is in the text`);
    this.edit({ span: span(start, start + over.length), newText: instead });
  }

  edit(...edits: readonly TextEdit[]): void {
    this.text = applyEdits(this.text, edits);
    this.session.edit(article, edits, this.text);
  }

  async save(): Promise<void> {
    this.ports.files.texts.set(article, this.text);
    await this.session.save(article);
  }

  /** Another program made this of the article, and the editor, clean, followed. */
  async reload(text: string): Promise<void> {
    this.text = text;
    this.ports.files.texts.set(article, text);
    await this.session.open(article, text);
  }

  /** What the article's sidecar says to somebody who opens both anew. */
  async readAnew(): Promise<Session> {
    const session = new Session(this.ports);
    await session.refresh(article);
    return session;
  }
}
