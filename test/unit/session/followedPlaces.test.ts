import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createAnchors } from '../../../src/core/anchor/create.ts';
import type { Anchored } from '../../../src/core/anchor/resolve.ts';
import { ArticleText } from '../../../src/core/text/articleText.ts';
import {
  applyEdits,
  type Span,
  sharedLength,
  span,
  type TextEdit,
} from '../../../src/core/text/span.ts';
import { AnchoredPlaces } from '../../../src/session/anchoredPlaces.ts';
import { moved } from './sitting/promises.ts';

const quotes = [
  '“Yes,”',
  '“The ferry must stay,”',
  '“The ferry must stay where it has been for a hundred years and more,”',
];
const sayings = [' said Marta Vell.', ' said Joren Pask, the harbour master.', ' he said.'];
const others = ['The council met.', 'Nobody asked.', 'Mr Tolland went home on Tuesday, they say.'];
const words = ['', 'x', 'very ', ' not', '\n\n', 'The '];

/** An edit in terms of a text of any length, or of the claims in it. */
interface Meant {
  /** A claim by its number, from which the edit starts; undefined for the start of the text. */
  readonly from: number | undefined;
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

/** What one does: edit in several places at once, look for what is lost, save. */
function anyDeed(typed: readonly string[]) {
  const meant: fc.Arbitrary<Meant> = fc.record({
    from: fc.option(fc.nat(3), { nil: undefined }),
    at: fc.oneof(fc.constant(0), fc.nat(30), fc.nat(400)),
    length: fc.oneof(fc.constant(0), fc.nat(12), fc.nat(90)),
    text: fc.constantFrom(...typed),
  });
  return fc.record({
    edits: fc.array(meant, { minLength: 1, maxLength: 3 }),
    isSought: fc.boolean(),
    isSaved: fc.boolean(),
  });
}

/** Texts in which the same sentences stand several times, and some of these as claims. */
function anyCase(mostClaims: number, typed: readonly string[]) {
  const saying = fc
    .tuple(fc.constantFrom(...quotes), fc.constantFrom(...sayings))
    .map(([quote, says]) => quote + says);
  const paragraph = fc.oneof(saying, fc.constantFrom(...others));
  return fc
    .array(paragraph, { minLength: 2, maxLength: 6 })
    .map((paragraphs) => `Oskhaven.\n\n${paragraphs.join('\n\n')}\n`)
    .chain((text) => {
      const claims = [...quotes, ...others].flatMap((words) => allOf(words, text));
      return fc.record({
        text: fc.constant(text),
        claims: fc.shuffledSubarray(claims, {
          minLength: 1,
          maxLength: Math.min(mostClaims, claims.length),
        }),
        deeds: fc.array(anyDeed(typed), { minLength: 1, maxLength: 6 }),
      });
    });
}

function allOf(words: string, text: string): Span[] {
  return text
    .split(words)
    .slice(0, -1)
    .map((_, n, parts) => parts.slice(0, n + 1).join(words).length)
    .map((start) => span(start, start + words.length));
}

/** A text with claims in it, as an editor and a sidecar have them. */
class Desk {
  article: ArticleText;
  items: readonly Anchored[];
  readonly #places = new AnchoredPlaces<Anchored>();

  constructor(text: string, claims: readonly Span[]) {
    const article = new ArticleText(text);
    this.article = article;
    this.items = claims.map((claim) => ({ anchors: createAnchors(article, [claim]) }));
    this.#places.findAll(article, this.items, []);
  }

  get places(): readonly (Span | undefined)[] {
    return this.items.map((item) => {
      const place = this.#places.get(item);
      return place.state === 'orphan' ? undefined : place.spans[0];
    });
  }

  /** The places where the stored words stand, every character of them. */
  get whole(): readonly Span[] {
    return this.places.flatMap((place, n) => {
      const words = place && this.article.text.slice(place.start, place.end);
      return place && words === this.items[n]?.anchors[0]?.quote ? [place] : [];
    });
  }

  type(edits: readonly TextEdit[]): void {
    const before = this.article;
    this.article = new ArticleText(applyEdits(before.text, edits));
    this.#places.edit(before, this.article, edits, []);
  }

  seek(): void {
    this.#places.findLost(this.article, []);
  }

  save(): void {
    const renewals = this.#places.takeEdited(this.article, []);
    const renewed = renewals.map(({ item, to }) => ({ from: item.anchors, to }));
    this.items = this.items.map(({ anchors }) => ({
      anchors: renewed.find(({ from }) => from === anchors)?.to ?? anchors,
    }));
    this.#places.replaceItems(this.article, this.items, [], renewed);
  }

  /** The edits that are meant, apart from each other, and not at the start of the text. */
  editsOf(meant: readonly Meant[]): readonly TextEdit[] {
    const { length: size } = this.article.text;
    const edits = meant
      .map(({ from, at, length, text }): TextEdit => {
        const base = from === undefined ? 1 : (this.places[from % this.items.length]?.start ?? 1);
        const start = base + (at % Math.max(1, size - base));
        return { span: span(start, Math.min(size, start + length)), newText: text };
      })
      .filter(({ span: { start, end }, newText }) => end > start || newText !== '')
      .sort((a, b) => a.span.start - b.span.start);
    return edits.filter(({ span: { start } }, n) =>
      edits.slice(0, n).every(({ span: earlier }) => earlier.end < start),
    );
  }
}

/** What takes edits of a text back; they are in the order of their places. */
function inverse(text: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  let by = 0;
  return edits.map(({ span: { start, end }, newText }) => {
    const from = start + by;
    by += newText.length - (end - start);
    return { span: span(from, from + newText.length), newText: text.slice(start, end) };
  });
}

describe('places of claims among sentences like theirs', function () {
  this.timeout(60_000);
  const { SEED = Date.now() % 1_000_000_000, RUNS = 300 } = process.env;
  const [seed, numRuns] = [Number(SEED), Number(RUNS)];

  it(`are theirs again when an edit is undone, whatever was looked for and saved, from seed ${seed}`, () => {
    const property = fc.property(
      anyCase(1, [...words, ...quotes]),
      ({ text, claims: [claim], deeds }) => {
        assert.ok(claim !== undefined);
        const desk = new Desk(text, [claim]);
        const line = { span: span(0, 0), newText: 'More.\n\n' };
        deeds.forEach(({ edits: meant, isSought, isSaved }, n) => {
          const edits = desk.editsOf(meant);
          const back = inverse(desk.article.text, edits);
          desk.type(edits);
          if (isSought) desk.seek();
          if (isSaved) desk.save();
          desk.type(back);
          desk.seek();
          const by = n * line.newText.length;
          assert.deepEqual(desk.places, [span(claim.start + by, claim.end + by)]);
          desk.save();
          assert.equal(desk.items[0]?.anchors[0]?.quote, text.slice(claim.start, claim.end));
          desk.type([line]);
        });
      },
    );
    fc.assert(property, { seed, numRuns });
  });

  it(`are where they were followed to if no edit touched them, and never two claims' at once, from seed ${seed}`, () => {
    const property = fc.property(anyCase(4, words), ({ text, claims, deeds }) => {
      const desk = new Desk(text, claims);
      let untouched: readonly (Span | undefined)[] = claims;
      let isEverSaved = false;
      for (const { edits: meant, isSought, isSaved } of deeds) {
        const edits = desk.editsOf(meant);
        desk.type(edits);
        untouched = untouched.map((claim) => claim && moved(claim, edits));
        if (isSought) desk.seek();
        if (isSaved) desk.save();
        isEverSaved ||= isSaved;
        const { places } = desk;
        untouched.forEach((place, n) => {
          if (place !== undefined) assert.deepEqual(places[n], place);
        });
        if (isEverSaved) continue; // What a save leaves of a claim may be a part of many others.
        const two = desk.whole.flatMap((one, n) =>
          desk.whole.slice(n + 1).filter((other) => sharedLength(one, other) > 0),
        );
        assert.deepEqual(two, []);
      }
    });
    fc.assert(property, { seed, numRuns });
  });
});
