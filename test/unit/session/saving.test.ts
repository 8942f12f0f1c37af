import assert from 'node:assert/strict';
import { parseSidecar } from '../../../src/core/sidecar/parseSidecar.ts';
import { span } from '../../../src/core/text/span.ts';
import { boats, Desk, ferry } from './desk.ts';
import { article, sidecar } from './memory.ts';

/** The lines of a text that another text does not have. */
function newLines(before: string, after: string): readonly string[] {
  const old = new Set(before.split('\n'));
  return after.split('\n').filter((line) => !old.has(line));
}

describe('saving an article', () => {
  it('writes nothing where claims only moved', async () => {
    const desk = await Desk.open();
    const before = desk.sidecar;
    const writes = desk.ports.files.writes.length;
    desk.type('The council', 'Late edition.\n\nThe council');
    await desk.save();
    assert.equal(desk.sidecar, before);
    assert.equal(desk.ports.files.writes.length, writes);
  });

  it('gives a claim whose words were edited new anchors and touches no other line', async () => {
    const desk = await Desk.open();
    const before = desk.sidecar;
    desk.type('in Oskhaven', 'at Oskhaven');
    assert.equal(desk.claim('The ferry').anchor, 'changed');
    await desk.save();
    assert.deepEqual(newLines(before, desk.sidecar), [
      '      - quote: "“The ferry will stay at Oskhaven until May,”"',
    ]);
    assert.equal(desk.claim('The ferry').anchor, 'exact');
  });

  it('gives one whose surroundings were edited new ones, with its place', async () => {
    const desk = await Desk.open();
    const before = desk.sidecar;
    desk.type(' on Tuesday.', ' early on Tuesday.\n');
    await desk.save();
    assert.deepEqual(newLines(before, desk.sidecar), [
      '        before: "on the quay early on Tuesday.\\n\\n\\n"',
      '        at: "4:1-4:45"',
    ]);
  });

  it('gives a dismissal new anchors too', async () => {
    const desk = await Desk.open();
    const before = desk.sidecar;
    desk.type('one visitor', 'a visitor');
    await desk.save();
    assert.deepEqual(newLines(before, desk.sidecar), ['    after: " a visitor said.\\n"']);
    const anew = await desk.readAnew();
    assert.ok(
      anew.articles.annotationsOf(article)?.claims.every(({ quote }) => !quote.includes('circus')),
    );
  });

  it('writes nothing where an edit was undone or is outside the stored surroundings', async () => {
    const desk = await Desk.open();
    const before = desk.sidecar;
    desk.type('in Oskhaven', 'at Oskhaven');
    desk.type('at Oskhaven', 'in Oskhaven');
    desk.type('The meeting lasted', 'It lasted');
    await desk.save();
    assert.equal(desk.sidecar, before);
  });

  it('writes once for an edit, not with every save after it', async () => {
    const desk = await Desk.open();
    desk.type('in Oskhaven', 'at Oskhaven');
    await desk.save();
    const writes = desk.ports.files.writes.length;
    await desk.save();
    desk.type('lasted an hour', 'lasted two hours');
    await desk.save();
    assert.equal(desk.ports.files.writes.length, writes);
  });

  it('writes nothing where the first word of a claim was deleted, that was undone, and text stands above it now', async () => {
    const desk = await Desk.open();
    desk.type('The council', 'Late edition.\n\nThe council');
    const before = desk.sidecar;
    desk.type('“The ferry', 'ferry');
    const start = span(desk.text.indexOf('ferry'), desk.text.indexOf('ferry'));
    desk.edit({ span: start, newText: '“The ' });
    await desk.save();
    assert.equal(desk.sidecar, before);
    assert.equal(desk.claim(ferry).anchor, 'moved');
  });

  it('lets a tagged claim go on asking for a review', async () => {
    const desk = await Desk.open();
    const before = desk.sidecar;
    desk.type('will stay', 'will not stay');
    await desk.save();
    assert.equal(desk.sidecar, before);
    assert.ok(desk.claim('will not stay').needsReview);
    const anew = (await desk.readAnew()).articles.annotationsOf(article)?.claims ?? [];
    assert.ok(anew.some((claim) => claim.status === 'stored' && claim.needsReview));
  });

  it('does so where most of its words were typed over', async () => {
    const desk = await Desk.open();
    const before = desk.sidecar;
    desk.type('ferry will stay in Oskhaven', 'boat is a story of the past');
    await desk.save();
    assert.equal(desk.sidecar, before);
    assert.ok(desk.claim('story of the past').needsReview);
  });

  it('gives it new anchors when it is tagged anew', async () => {
    const desk = await Desk.open();
    desk.type('will stay', 'will not stay');
    await desk.save();
    await desk.tag('will not stay', 'opposes');
    assert.match(desk.sidecar, /quote: "“The ferry will not stay/);
    assert.equal(desk.claim('will not stay').anchor, 'exact');
  });

  it('asks no review of a claim without a stance', async () => {
    const desk = await Desk.open();
    const { key } = desk.claim('The ferry');
    await desk.session.decide(article, { type: 'untag', claim: key }, '');
    desk.type('will stay', 'will not stay');
    await desk.save();
    assert.match(desk.sidecar, /quote: "“The ferry will not stay/);
  });

  it('leaves a claim to somebody where an edit went over one of its ends', async () => {
    const desk = await Desk.open();
    const before = desk.sidecar;
    desk.type('here,” said Ada', 'there”, said Ada');
    await desk.save();
    assert.equal(desk.claim(boats).anchor, 'changed');
    const ofBoats = newLines(before, desk.sidecar).filter((line) => line.includes('quote'));
    assert.deepEqual(ofBoats, []);
  });

  it('anchors a claim anew that was cut and pasted elsewhere, with a save in between', async () => {
    const desk = await Desk.open();
    const paragraph = /“Nobody.*\n\n/.exec(desk.text)?.[0] ?? '';
    const before = desk.sidecar;
    desk.type(paragraph, '');
    await desk.save();
    assert.equal(desk.claim(boats).anchor, 'orphan');
    assert.match(desk.sidecar, /Nobody asked the fishermen who have 12 boats here/);
    desk.type('The council', `${paragraph}The council`);
    await desk.save();
    assert.match(desk.sidecar, /Nobody[^\n]*\n *before: ""\n[^\n]*\n *at: "1:1-1:53"/);
    assert.equal(parseSidecar(desk.sidecar).state, 'readable');
    assert.equal(before.split('\n').length, desk.sidecar.split('\n').length);
  });

  it('keeps hold of a claim that is typed into while its anchors are written', async () => {
    const desk = await Desk.open();
    desk.type('in Oskhaven', 'at Oskhaven');
    const saving = desk.save();
    desk.type('at Oskhaven', 'near Oskhaven');
    desk.type('The council', 'Yesterday the council');
    await saving;
    assert.match(desk.sidecar, /stay at Oskhaven/);
    assert.equal(desk.claim('The ferry').quote, '“The ferry will stay near Oskhaven until May,”');
    await desk.save();
    assert.match(desk.sidecar, /stay near Oskhaven/);
  });

  it('writes nothing because of what happened outside the editor', async () => {
    const desk = await Desk.open();
    const before = desk.sidecar;
    await desk.reload(
      desk.text.replace('in Oskhaven', 'at Oskhaven').replace('Brenn at', 'Brenn by'),
    );
    desk.type('The meeting lasted', 'It lasted');
    await desk.save();
    assert.equal(desk.sidecar, before);
    assert.equal(desk.claim('The ferry').anchor, 'changed');
  });

  it('leaves a record in braces and a sidecar that cannot be read alone', async () => {
    const desk = await Desk.open();
    const braces = `standpoint: 1\nclaims:\n  - {id: "aaaaaa", spans: [{quote: "${ferry}"}]}\n`;
    desk.ports.files.texts.set(sidecar, braces);
    await desk.session.refresh(sidecar);
    desk.type('will stay', 'may stay');
    await desk.save();
    assert.equal(desk.sidecar, braces);
    desk.ports.files.texts.set(sidecar, 'claims: [');
    await desk.session.refresh(sidecar);
    desk.type('may stay', 'must stay');
    await desk.save();
    assert.equal(desk.sidecar, 'claims: [');
  });
});

describe('decisions before a save', () => {
  it('are taken back to the byte, but for the new anchors, and done again', async () => {
    const desk = await Desk.open();
    await desk.tag(ferry, 'mixed');
    desk.type('in Oskhaven', 'at Oskhaven');
    desk.type('one visitor', 'a visitor');
    await desk.save();
    const all = desk.sidecar;
    await desk.session.undo();
    assert.equal(desk.sidecar, all.replace('mixed', 'supports'));
    await desk.session.undo();
    assert.doesNotMatch(desk.sidecar, /visitor/);
    await desk.session.undo();
    await desk.session.undo();
    assert.equal(desk.ports.files.texts.has(sidecar), false);
    for (let i = 0; i < 4; i += 1) await desk.session.redo();
    assert.equal(desk.sidecar, all);
  });

  it('are so after several saves', async () => {
    const desk = await Desk.open();
    await desk.tag(ferry, 'mixed');
    for (const [over, instead] of [
      ['in Oskhaven', 'at Oskhaven'],
      ['at Oskhaven', 'near Oskhaven'],
      ['the harbour', 'our harbour'],
    ] as const) {
      desk.type(over, instead);
      await desk.save();
    }
    const all = desk.sidecar;
    await desk.session.undo();
    assert.equal(desk.sidecar, all.replace('mixed', 'supports'));
    await desk.session.redo();
    assert.equal(desk.sidecar, all);
  });

  it('are still there to be done again after one that was taken back', async () => {
    const desk = await Desk.open();
    await desk.tag(ferry, 'mixed');
    await desk.session.undo();
    desk.type('in Oskhaven', 'at Oskhaven');
    await desk.save();
    const saved = desk.sidecar;
    await desk.session.redo();
    assert.equal(desk.sidecar, saved.replace('supports', 'mixed'));
  });
});
