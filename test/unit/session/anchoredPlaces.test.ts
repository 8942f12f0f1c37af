import assert from 'node:assert/strict';
import { createAnchors } from '../../../src/core/anchor/create.ts';
import type { Anchored } from '../../../src/core/anchor/resolve.ts';
import { ArticleText } from '../../../src/core/text/articleText.ts';
import { applyEdits, type Span, span, type TextEdit } from '../../../src/core/text/span.ts';
import { AnchoredPlaces } from '../../../src/session/anchoredPlaces.ts';

const quote = '“The ferry must stay,”';
const early = `${quote} said Marta Vell.\n\n`;
const text = `The council met.\n\n${early}Nobody asked.\n\n${quote} said Joren Pask.\n`;
const long = '“The ferry must stay where it has been for a hundred years and more,”';
const late = text.lastIndexOf(quote);

describe('places of a text that people type in', () => {
  let article: ArticleText;
  let places: AnchoredPlaces<Anchored>;

  function type(...edits: readonly TextEdit[]): void {
    const before = article;
    article = new ArticleText(applyEdits(before.text, edits));
    places.edit(before, article, edits, []);
  }

  const insertAt = (at: number, newText: string): TextEdit => ({ span: span(at, at), newText });
  const itemAt = (where: Span): Anchored => ({ anchors: createAnchors(article, [where]) });

  beforeEach(() => {
    article = new ArticleText(text);
    places = new AnchoredPlaces();
  });

  it('are not those of a look-alike that came to stand where the edited words stood', () => {
    const item = itemAt(span(late, late + quote.length));
    places.findAll(article, [item], []);
    type(insertAt(late + 5, 'very '), insertAt(0, '\n\n\n\n'));
    const lookAlike = article.text.indexOf(quote);
    const itsHint = createAnchors(article, [span(lookAlike, lookAlike + quote.length)])[0]?.at;
    assert.equal(itsHint, item.anchors[0]?.at, 'where the late one stood');
    places.findLost(article, []);
    const at = late + '\n\n\n\n'.length;
    assert.deepEqual(spansOf(item), [span(at, at + quote.length + 'very '.length)]);
  });

  it('are not taken by what is lost, neither at first nor after a pause', () => {
    article = new ArticleText(`The council met.\n\n${early}${early}Nobody asked.\n`);
    const [first, second] = [article.text.indexOf(quote), article.text.lastIndexOf(quote)];
    const items = [first, second].map((at) => itemAt(span(at, at + quote.length)));
    article = new ArticleText(article.text.replace(early, ''));
    places.findAll(article, items, []);
    const states = () => items.map((item) => places.get(item).state);
    assert.deepEqual(states(), ['exact', 'orphan']);
    places.findLost(article, []);
    assert.deepEqual(states(), ['exact', 'orphan']);
    places.replaceItems(article, items.toReversed(), []);
    assert.deepEqual(states(), ['exact', 'orphan']);
  });

  it('are those of a new record that was written for this text, also over an older one', () => {
    const old = itemAt(span(late, late + quote.length));
    places.findAll(article, [old], []);
    type(insertAt(0, 'Oskhaven, today.\n'));
    const over = span(article.text.lastIndexOf(quote) + 5, article.text.length - 1);
    const added = itemAt(over);
    places.replaceItems(article, [old, added], []);
    assert.deepEqual(spansOf(added), [over]);
    assert.equal(places.get(old).state, 'moved');
  });

  it('are for what is lost as soon as what stood there is taken out', () => {
    article = new ArticleText(`The council met.\n\n${early}${early}Nobody asked.\n`);
    const [first, second] = [article.text.indexOf(quote), article.text.lastIndexOf(quote)];
    const [one, other] = [first, second].map((at) => itemAt(span(at, at + quote.length)));
    assert.ok(one && other);
    article = new ArticleText(article.text.replace(early, ''));
    places.findAll(article, [one, other], []);
    assert.equal(places.get(other).state, 'orphan');
    places.replaceItems(article, [other], []);
    assert.deepEqual(spansOf(other), [span(first, first + quote.length)]);
  });

  it('are whole again when the deletion of a first word is undone, also below other edits', () => {
    const item = itemAt(span(late, late + quote.length));
    places.findAll(article, [item], []);
    type(insertAt(0, 'Oskhaven, today.\n'));
    const start = article.text.lastIndexOf(quote);
    type({ span: span(start, start + '“The '.length), newText: '' });
    type(insertAt(start, '“The '));
    places.findLost(article, []);
    const whole = [span(start, start + quote.length)];
    assert.deepEqual(places.get(item), { state: 'moved', spans: whole });
    assert.deepEqual(places.takeEdited(article, []), [], 'a save writes nothing');
  });

  it('stay where they were followed to when new anchors are taken back and given again', () => {
    const item = itemAt(span(late, late + quote.length));
    places.findAll(article, [item], []);
    type(insertAt(late + 5, 'very '), insertAt(0, '\n\n\n\n'));
    const start = late + '\n\n\n\n'.length;
    const followed = span(start, start + quote.length + 'very '.length);
    const renewed = itemAt(followed);
    const renewal = [{ from: item.anchors, to: renewed.anchors }];
    places.replaceItems(article, [renewed], [], renewal);
    const back = { anchors: item.anchors };
    places.replaceItems(article, [back], []);
    assert.deepEqual(spansOf(back), [followed]);
    const again = { anchors: renewed.anchors };
    places.replaceItems(article, [again], [], renewal);
    assert.deepEqual(places.get(again), { state: 'exact', spans: [followed] });
  });

  it('are not those of a look-alike that is another claim, when its own sentence is deleted', () => {
    article = new ArticleText(`Oskhaven.\n\n${long} he said.\n\n${long} said Joren Pask.\n`);
    const [first, second] = [article.text.indexOf(long), article.text.lastIndexOf(long)].map((at) =>
      itemAt(span(at, at + long.length)),
    ) as [Anchored, Anchored];
    places.findAll(article, [first, second], []);
    const [start, end] = [article.text.indexOf(long), article.text.indexOf(' he said.')];
    type({ span: span(start, end), newText: '' });
    places.findLost(article, []);
    assert.deepEqual(spansOf(first), []);
    assert.equal(spansOf(second)[0]?.start, article.text.indexOf(long));
  });

  it('are its own when a deletion is undone after a look-alike was found, and saved', () => {
    article = new ArticleText(`Oskhaven.\n\n${long} he said.\n\n${long} said Joren Pask.\n`);
    const start = article.text.indexOf(long);
    const item = itemAt(span(start, start + long.length));
    places.findAll(article, [item], []);
    type({ span: span(start, start + long.length), newText: '' });
    const [renewal] = places.takeEdited(article, []);
    assert.ok(renewal !== undefined, 'nothing tells the other one from it');
    const renewed = { anchors: renewal.to };
    places.replaceItems(article, [renewed], [], [{ from: item.anchors, to: renewal.to }]);
    type(insertAt(start, long));
    assert.deepEqual(spansOf(renewed), [span(start, start + long.length)]);
  });

  it('are whole again when the deletion of a closing mark is undone, also after a save', () => {
    const item = itemAt(span(late, late + quote.length));
    places.findAll(article, [item], []);
    const mark = late + quote.length - 2;
    type({ span: span(mark, mark + 2), newText: '' });
    const [renewal] = places.takeEdited(article, []);
    assert.equal(renewal?.to[0]?.quote, quote.slice(0, -2));
    const renewed = { anchors: renewal?.to ?? [] };
    places.replaceItems(article, [renewed], [], [{ from: item.anchors, to: renewed.anchors }]);
    type(insertAt(mark, quote.slice(-2)));
    assert.deepEqual(spansOf(renewed), [span(late, late + quote.length)]);
    assert.equal(places.takeEdited(article, [])[0]?.to[0]?.quote, quote);
  });

  it('are not those of a claim whose new anchors are those that it had itself', () => {
    const says = '“Yes,” said Joren Pask, the harbour master.\n\n';
    article = new ArticleText(`Oskhaven.\n\n${says.repeat(4)}`);
    const [one, other] = [1, 2].map((n) => 11 + n * says.length).map((at) => span(at, at + 6));
    assert.ok(one !== undefined && other !== undefined);
    const [first, second] = [itemAt(one), itemAt(other)];
    places.findAll(article, [first, second], []);
    type(insertAt(0, '\n\n'));
    const renewed = itemAt(span(one.start + 2, one.end + 2));
    assert.deepEqual(renewed.anchors, second.anchors, 'one line has the hint that another had');
    const kept = { anchors: second.anchors };
    const renewal = [{ from: first.anchors, to: renewed.anchors }];
    places.replaceItems(article, [renewed, kept], [], renewal);
    assert.deepEqual(spansOf(renewed), [span(one.start + 2, one.end + 2)]);
    assert.deepEqual(spansOf(kept), [span(other.start + 2, other.end + 2)]);
  });

  function spansOf(item: Anchored): readonly Span[] {
    const place = places.get(item);
    return place.state === 'orphan' ? [] : place.spans;
  }
});
