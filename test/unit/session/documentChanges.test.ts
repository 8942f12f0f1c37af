import assert from 'node:assert/strict';
import { smallestReplacement } from '../../../src/core/text/smallestReplacement.ts';
import { DocumentChanges } from '../../../src/session/documentChanges.ts';
import { boats, Desk, ferry, text } from './desk.ts';
import { article } from './memory.ts';

const [first = '', second = ''] = text.split('\n\n').slice(1);
const inOtherOrder = text.replace(`${first}\n\n${second}`, `${second}\n\n${first}`);

/** An open article, and what an editor tells of it in the order in which it does. */
class Document {
  readonly desk: Desk;
  readonly #changes: DocumentChanges;
  readonly #work: Promise<void>[] = [];
  #isDirty = false;
  /** Called while the article's file is being read. */
  whileReading: () => void = () => undefined;

  constructor(desk: Desk) {
    this.desk = desk;
    this.#changes = new DocumentChanges(desk.session, {
      clock: desk.ports.clock,
      onDisk: async (uri) => {
        this.whileReading();
        return desk.ports.files.texts.get(uri);
      },
      attend: (work) => this.#work.push(work()),
    });
  }

  /** Another program made this of the file, and the editor, which is clean, followed. */
  reload(text: string): void {
    this.desk.ports.files.texts.set(article, text);
    this.#change(text);
  }

  type(over: string, instead: string): void {
    this.typeUnsaid(over, instead);
    this.sayDirty();
  }

  /** The word that it is dirty is still to come. */
  typeUnsaid(over: string, instead: string): void {
    assert.ok(this.desk.text.includes(over));
    this.#change(this.desk.text.replace(over, instead));
  }

  sayDirty(): void {
    this.#isDirty = true;
    this.#changes.becameDirty(article);
  }

  async save(): Promise<void> {
    this.desk.ports.files.texts.set(article, this.desk.text);
    this.#isDirty = false;
    await this.#changes.saved(article);
  }

  close(): Promise<void> {
    return this.#changes.closed(article);
  }

  /** The window is closed. */
  dispose(): void {
    this.#changes.dispose();
  }

  async waitAWhile(): Promise<void> {
    this.desk.ports.clock.advance(100);
    await Promise.all(this.#work);
  }

  #change(text: string): void {
    const edits = [smallestReplacement(this.desk.text, text)];
    this.desk.text = text;
    this.#changes.changed({ uri: article, edits, text, isDirty: this.#isDirty });
  }
}

describe('what an editor tells of the text of an open article', () => {
  let document: Document;
  let before: string;

  beforeEach(async () => {
    document = new Document(await Desk.open());
    before = document.desk.sidecar;
  });

  const areFound = (...words: readonly string[]) => {
    for (const one of words) assert.match(document.desk.claim(one).anchor, /exact|moved/, one);
  };

  it('is an edit when the document is said to be dirty', async () => {
    document.type('12 boats here', '12 boats near');
    await document.waitAWhile();
    await document.save();
    assert.equal(document.desk.sidecar, before.replace('12 boats here', '12 boats near'));
  });

  it('is a reload when that is not said for a while and the text is that of the file', async () => {
    document.reload(inOtherOrder);
    await document.waitAWhile();
    areFound(ferry, boats);
    await document.save();
    assert.equal(document.desk.sidecar, before);
  });

  it('is an edit when that is said only while the file is being read', async () => {
    document.typeUnsaid('12 boats here', '12 boats near');
    document.desk.ports.files.texts.set(article, document.desk.text); // It was saved already.
    document.whileReading = () => document.sayDirty();
    await document.waitAWhile();
    await document.save();
    assert.equal(document.desk.sidecar, before.replace('12 boats here', '12 boats near'));
  });

  it('is of no interest any more where the window is closed while the file is being read', async () => {
    document.reload(inOtherOrder);
    document.whileReading = () => document.dispose();
    const { articles } = document.desk.session;
    const shown = articles.annotationsOf(article);
    await document.waitAWhile();
    assert.equal(articles.annotationsOf(article), shown);
  });

  it('was a reload when an edit follows at once, and the edit counts by itself', async () => {
    document.reload(inOtherOrder);
    document.type('12 boats here', '12 boats near');
    areFound(ferry);
    await document.save();
    await document.waitAWhile();
    const { sidecar } = document.desk;
    assert.match(sidecar, /quote: "“Nobody asked the fishermen who have 12 boats near,”"/);
    const ofFerry = /quote: "“The ferry.*(?:\n {8}.*)*/;
    assert.equal(ofFerry.exec(sidecar)?.[0], ofFerry.exec(before)?.[0]);
  });

  it('was a reload when another follows at once', async () => {
    document.reload(inOtherOrder);
    document.reload(`Late edition.\n\n${inOtherOrder}`);
    await document.waitAWhile();
    areFound(ferry, boats);
    await document.save();
    assert.equal(document.desk.sidecar, before);
  });

  it('was a reload when a save follows at once, which writes nothing', async () => {
    document.reload(inOtherOrder);
    await document.save();
    assert.equal(document.desk.sidecar, before);
    areFound(ferry, boats);
  });

  it('was a reload when it is closed at once, and what is opened then is the truth', async () => {
    document.reload(inOtherOrder);
    await document.close();
    await document.desk.session.open(article, text);
    await document.waitAWhile();
    assert.equal(document.desk.session.articles.textOf(article), text);
    assert.equal(document.desk.claim(ferry).anchor, 'exact');
  });
});
