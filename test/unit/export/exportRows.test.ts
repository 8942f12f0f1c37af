import assert from 'node:assert/strict';
import { createAnchors } from '../../../src/core/anchor/create.ts';
import { annotateSidecar } from '../../../src/core/annotation/annotateSidecar.ts';
import type { Codebook } from '../../../src/core/codebook/codebook.ts';
import { parseCodebook } from '../../../src/core/codebook/parseCodebook.ts';
import { prepareCodebook } from '../../../src/core/engine/preparedCodebook.ts';
import { type ExportChoice, isChosen } from '../../../src/core/export/exportChoice.ts';
import { type ExportRow, exportColumns } from '../../../src/core/export/exportRow.ts';
import { rowsUnder } from '../../../src/core/export/exportRows.ts';
import type { ClaimFields, RecordId, Sidecar } from '../../../src/core/sidecar/record.ts';
import { ArticleText } from '../../../src/core/text/articleText.ts';
import { span } from '../../../src/core/text/span.ts';

const text = `Port news

“The port will open on Tuesday morning,” said Amal Desh, the harbour master. “Nobody will wait.”

“It never opens in time,” a senior official said.

The crane is broken, according to Rosa Lind.
`;

const codebook = codebookOf(`standpoint: 1
actors:
  - name: "Desh, Amal"
    aliases: ["Amal Desh"]
    kind: person
    group: "Harbour"
  - name: "The harbour master"
    kind: role
    merged_into: "Desh, Amal"
targets:
  - {id: "opening", label: "Opening the port"}
`);

function codebookOf(yaml: string): Codebook {
  const file = parseCodebook(yaml);
  assert.ok(file.state === 'readable');
  return file.codebook;
}

interface Told extends ClaimFields {
  readonly pieces: readonly string[];
}

/** A sidecar with records of these pieces of the text, in ids by their order: `a`, `b`, and so on. */
function sidecarOf(...told: readonly Told[]): Sidecar {
  const claims = told.map(({ pieces, ...fields }, i) => ({
    id: 'abcdef'.charAt(i) as RecordId,
    ...fields,
    anchors: anchorsOf(pieces),
    range: span(0, 0),
  }));
  return {
    article: { title: 'Port news', outlet: 'The Mole', date: '2026-03-02', status: 'open' },
    claims,
    dismissed: [],
  };
}

function anchorsOf(pieces: readonly string[]) {
  const article = new ArticleText(text);
  return createAnchors(
    article,
    pieces.map((piece) => span(text.indexOf(piece), text.indexOf(piece) + piece.length)),
  );
}

function rowsOf(
  sidecar: Sidecar,
  choice: Partial<ExportChoice> = {},
  now = text,
): readonly ExportRow[] {
  const article = new ArticleText(now);
  const isWanted = isChosen({ suggestions: false, filter: {}, ...choice }, codebook);
  const { claims } = annotateSidecar(article, sidecar, codebook, prepareCodebook(codebook));
  return rowsUnder(codebook)({
    name: 'deep/port.txt',
    header: sidecar.article,
    claims: claims.filter((claim) => isWanted(claim, 'deep/port.txt')),
    placeOf: ({ start, end }) => ({
      start: article.positionAt(start),
      end: article.positionAt(end),
    }),
  });
}

const inTwoPieces = ['“The port will open on Tuesday morning,”', '“Nobody will wait.”'];
const never = '“It never opens in time,”';
const crane = 'The crane is broken';

describe('the rows of an export', () => {
  it('say all that is known of a stored claim, its actor by the codebook', () => {
    const told = {
      pieces: inTwoPieces,
      actor: 'Amal Desh',
      stance: 'supports',
      target: 'opening',
      by: 'ana',
      note: 'in two pieces',
    };
    const [row, ...others] = rowsOf(sidecarOf(told));
    assert.deepEqual(others, []);
    const [first, second] = inTwoPieces.map((piece) => text.indexOf(piece));
    assert.deepEqual(row, {
      article: 'deep/port.txt',
      article_title: 'Port news',
      article_outlet: 'The Mole',
      article_date: '2026-03-02',
      article_status: 'open',
      claim_id: 'a',
      claim_status: 'stored',
      claim_kind: 'direct',
      actor: 'Desh, Amal',
      actor_written: 'Amal Desh',
      actor_scope: 'corpus',
      actor_kind: 'person',
      actor_group: 'Harbour',
      stance: 'supports',
      stance_label: 'Supports',
      target: 'opening',
      target_label: 'Opening the port',
      coder: 'ana',
      note: 'in two pieces',
      anchor: 'exact',
      to_check: false,
      needs_review: false,
      quote: '“The port will open on Tuesday morning,” … “Nobody will wait.”',
      stored_quote: null,
      start_offset: first,
      end_offset: second! + inTwoPieces[1]!.length,
      spans: [
        [first, first! + inTwoPieces[0]!.length],
        [second, second! + inTwoPieces[1]!.length],
      ],
      places: ['3:1-3:41', '3:78-3:97'],
      confidence: null,
    });
  });

  it('have the columns in their order', () => {
    const [row] = rowsOf(sidecarOf({ pieces: [crane] }));
    assert.deepEqual(new Set(Object.keys(row!)), new Set(exportColumns));
  });

  it('leave suggestions out unless they are asked for, and say how sure those are', () => {
    const sidecar = sidecarOf({ pieces: [crane], actor: 'Rosa Lind' });
    assert.deepEqual(
      rowsOf(sidecar).map(({ quote }) => quote),
      [crane],
    );
    const all = rowsOf(sidecar, { suggestions: true });
    const suggestion = all.find(({ quote }) => quote.includes('never'));
    assert.equal(suggestion?.claim_status, 'suggested');
    assert.equal(suggestion.claim_id, null);
    assert.equal(suggestion.anchor, null);
    assert.ok(suggestion.confidence !== null && suggestion.confidence > 0);
    assert.equal(suggestion.actor_scope, 'article');
    const starts = all.map(({ start_offset }) => start_offset ?? Number.POSITIVE_INFINITY);
    assert.deepEqual(
      starts,
      starts.toSorted((a, b) => a - b),
    );
  });

  it('never have what was dismissed', () => {
    const [anchor] = anchorsOf([never]);
    const sidecar = { ...sidecarOf(), dismissed: [{ ...anchor!, range: span(0, 0) }] };
    const quotes = rowsOf(sidecar, { suggestions: true }).map(({ quote }) => quote);
    assert.ok(quotes.length > 0);
    assert.ok(!quotes.some((quote) => quote.includes('never')));
  });

  it('give the engine’s actor where the record names none', () => {
    const [row] = rowsOf(sidecarOf({ pieces: [inTwoPieces[0]!] }));
    assert.equal(row?.actor, 'Desh, Amal');
    assert.equal(row.actor_written, null);
  });

  it('keep a stance and a target that the codebook does not know, without labels', () => {
    const [row] = rowsOf(sidecarOf({ pieces: [crane], stance: 'likes', target: 'cranes' }));
    assert.deepEqual([row?.stance, row?.stance_label], ['likes', null]);
    assert.deepEqual([row?.target, row?.target_label], ['cranes', null]);
  });

  it('say what became of words that have changed, with those that were stored', () => {
    const sidecar = sidecarOf({ pieces: [inTwoPieces[0]!], stance: 'supports' });
    const [row] = rowsOf(sidecar, {}, text.replace('will open', 'will not open'));
    assert.equal(row?.quote, '“The port will not open on Tuesday morning,”');
    assert.equal(row.stored_quote, inTwoPieces[0]);
    assert.deepEqual([row.anchor, row.to_check, row.needs_review], ['changed', true, true]);
  });

  it('keep the words of a lost claim, which stand nowhere and have no kind; last of all', () => {
    const sidecar = sidecarOf(
      { pieces: [never], stance: 'opposes', actor: 'a senior official' },
      { pieces: [crane], actor: 'Rosa Lind' },
    );
    const [, lost] = rowsOf(sidecar, {}, text.replace(never, 'Rain fell,'));
    assert.deepEqual([lost?.quote, lost?.anchor, lost?.to_check], [never, 'orphan', true]);
    assert.equal(lost?.claim_kind, null);
    assert.deepEqual([lost.start_offset, lost.end_offset], [null, null]);
    assert.deepEqual([lost.spans, lost.places], [[], []]);
  });

  it('count lines and columns as sidecars do, and offsets in the text as read', () => {
    const windows = `\ufeff${text.replaceAll('\n', '\r\n')}`;
    const [row] = rowsOf(sidecarOf({ pieces: [never] }), {}, windows);
    assert.deepEqual(row?.places, ['5:1-5:26']);
    assert.equal(windows.slice(row.start_offset ?? 0, row.end_offset ?? 0), never);
  });
});

describe('the choice of claims for an export', () => {
  const sidecar = sidecarOf(
    { pieces: [inTwoPieces[0]!], actor: 'Amal Desh', stance: 'supports', target: 'opening' },
    { pieces: [never], actor: 'a senior official', stance: 'opposes', target: 'opening' },
    { pieces: [crane], actor: 'Rosa Lind' },
  );
  const ids = (choice: Partial<ExportChoice>) =>
    rowsOf(sidecar, choice).map(({ claim_id }) => claim_id);

  it('is by any name of an actor', () => {
    for (const name of ['Desh, Amal', 'amal desh', 'The harbour master']) {
      assert.deepEqual(ids({ actors: [name] }), ['a']);
    }
    assert.deepEqual(ids({ actors: ['Rosa Lind', 'A senior official'] }), ['b', 'c']);
    assert.deepEqual(ids({ actors: ['Nobody Known'] }), []);
  });

  it('is by stance and target, the empty one for claims without', () => {
    assert.deepEqual(ids({ filter: { stances: ['supports', ''] } }), ['a', 'c']);
    assert.deepEqual(ids({ filter: { targets: ['opening'], stances: ['opposes'] } }), ['b']);
    assert.deepEqual(ids({ filter: { targets: [''] } }), ['c']);
  });
});
