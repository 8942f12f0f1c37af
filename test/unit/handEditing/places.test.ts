import assert from 'node:assert/strict';
import fc from 'fast-check';
import { actorIndex } from '../../../src/core/codebook/actors.ts';
import { describe as say } from '../../../src/core/handEditing/descriptions.ts';
import { looseCodebook } from '../../../src/core/handEditing/looseCodebook.ts';
import { definitionsOf } from '../../../src/core/handEditing/meaning.ts';
import { at, type NamedPlace, namedPlaces } from '../../../src/core/handEditing/names.ts';
import { type OutlineEntry, outlineOf } from '../../../src/core/handEditing/outline.ts';
import { articleKey, pieceAt, recordsIn } from '../../../src/core/handEditing/records.ts';
import { renameIn } from '../../../src/core/handEditing/renameId.ts';
import { inEnglish, message } from '../../../src/core/messages/message.ts';
import { applyEdits } from '../../../src/core/text/span.ts';
import { readableParts } from '../../../src/core/yaml/readableParts.ts';

const codebookText = [
  'standpoint: 1',
  'actors:',
  '  - name: "Marta Vell"',
  '    aliases: ["Vell", Transport Minister]',
  '    kind: person',
  '    group: "Orvany"',
  '  - name: "Old Minister"',
  '    aliases: ["Minister, former"]',
  '    merged_into: Vell',
  'targets:',
  '  - {id: "dam", label: "Filling the dam"}',
  'stances:',
  '  - {id: backs, label: "Backs it", key: 1}',
].join('\n');
const codebookRoot = readableParts(codebookText);
const codebook = looseCodebook(codebookRoot);
const listed = namedPlaces('codebook', codebookRoot);

const sidecarText = [
  'standpoint: 1',
  'claims:',
  '  - id: "a"',
  '    actor: "Vell" # who',
  '    stance: backs',
  '    target: dam',
  '    spans:',
  '      - quote: "one"',
  '        at: "1:1-1:4"',
  '      - quote: "two"',
  '    st',
  '  - {id: b, actor: Owen, spans: [{quote: "three"}]}',
  'dismissed:',
  '  - quote: "four"',
].join('\n');
const sidecarRoot = readableParts(sidecarText);
const used = namedPlaces('sidecar', sidecarRoot);

function shown(text: string, places: readonly NamedPlace[]): readonly string[] {
  return places.map(({ of, role, span }) => {
    return `${role} ${of} ${text.slice(span.start, span.end)}`;
  });
}

describe('the words of files edited by hand', () => {
  it('are found in a codebook: names, aliases, merges and ids', () => {
    assert.deepEqual(shown(codebookText, listed), [
      'listed actor "Marta Vell"',
      'alias actor "Vell"',
      'alias actor Transport Minister',
      'listed actor "Old Minister"',
      'alias actor "Minister, former"',
      'used actor Vell',
      'listed target "dam"',
      'listed stance backs',
    ]);
  });

  it('are found in a sidecar, also beside a mistake', () => {
    assert.deepEqual(shown(sidecarText, used), [
      'used actor "Vell"',
      'used stance backs',
      'used target dam',
      'used actor Owen',
    ]);
    assert.equal(at(used, sidecarText.indexOf('Vell'))?.value, 'Vell');
    assert.equal(at(used, sidecarText.indexOf('# who') + 2), undefined);
  });

  it('lead to the entry that has the name, else to whom it is merged into', () => {
    const actors = actorIndex(codebook);
    const names = (value: string) =>
      definitionsOf(actors, { of: 'actor', value }, listed).map((place) => place.value);
    assert.deepEqual(names('transport minister'), ['Marta Vell']);
    assert.deepEqual(names('Old Minister'), ['Old Minister']);
    assert.deepEqual(names('Owen'), []);
    const dam = definitionsOf(actors, { of: 'target', value: 'dam' }, listed);
    assert.deepEqual(shown(codebookText, dam), ['listed target "dam"']);
  });

  it('are said in the words of the codebook', () => {
    const about = (of: NamedPlace['of'], value: string) => {
      const [place] = used;
      assert.ok(place);
      return say({ ...place, of, value }, codebook);
    };
    const inWords = about('actor', 'Vell').map((line) =>
      typeof line === 'string' ? line : inEnglish(line),
    );
    assert.deepEqual(inWords, [
      'Marta Vell',
      'person · Orvany',
      'Also “Vell”, “Transport Minister”, “Minister, former”',
      'Merged into it: “Old Minister”',
    ]);
    assert.deepEqual(about('stance', 'backs'), [
      message('stance-with-symbol', '1', 'Backs it'),
      message('stance-key', 1),
    ]);
    assert.deepEqual(about('target', 'dam'), ['Filling the dam']);
    assert.deepEqual(about('target', 'nix'), [message('no-such-target', 'nix')]);
    assert.deepEqual(about('actor', 'Owen'), [message('no-such-actor', 'Owen')]);
  });

  it('are renamed as they are written, comments and all else kept', () => {
    const whole = sidecarText.replace('    st\n', '');
    const change = renameIn('sidecar', whole, { of: 'target', from: 'dam', to: 'the dam' });
    assert.ok(change.state === 'possible');
    assert.equal(
      applyEdits(whole, change.edits),
      whole.replace('target: dam', 'target: "the dam"'),
    );
    const stance = renameIn('codebook', codebookText, { of: 'stance', from: 'backs', to: 'no' });
    assert.ok(stance.state === 'possible');
    assert.equal(
      applyEdits(codebookText, stance.edits),
      codebookText.replace('{id: backs', '{id: "no"'),
    );
  });

  it('are not renamed in a text that cannot be read in full', () => {
    const change = renameIn('sidecar', sidecarText, { of: 'target', from: 'dam', to: 'x' });
    assert.equal(change.state, 'refused');
  });
});

describe('the records of a sidecar that is edited by hand', () => {
  const records = recordsIn(sidecarRoot);

  it('have their pieces with their places', () => {
    assert.deepEqual(
      records.map(({ list, id, pieces }) => [list, id, pieces.map(({ anchor }) => anchor.quote)]),
      [
        ['claims', 'a', ['one', 'two']],
        ['claims', 'b', ['three']],
        ['dismissed', undefined, ['four']],
      ],
    );
    const hint = pieceAt(records, sidecarText.indexOf('1:4'));
    assert.deepEqual([hint?.record.id, hint?.index], ['a', 0]);
    assert.equal(pieceAt(records, sidecarText.indexOf('two'))?.index, 1);
    assert.equal(pieceAt(records, sidecarText.indexOf('id:')), undefined);
  });

  it('lead to the article from the head of the file', () => {
    const head = articleKey(sidecarRoot);
    assert.equal(head && sidecarText.slice(head.start, head.end), 'standpoint');
    const withArticle = readableParts('standpoint: 1\narticle:\n  title: "x"\n');
    assert.deepEqual(articleKey(withArticle), { start: 14, end: 21 });
  });

  it('are the outline, each with actor, stance and first words', () => {
    const outline = outlineOf('sidecar', sidecarRoot);
    assert.deepEqual(
      outline.map(({ name, children }) => [name, children.map((child) => child.name)]),
      [
        [
          ['claims'],
          [
            ['Vell', 'backs', 'one … two'],
            ['Owen', message('outline-not-tagged'), 'three'],
          ],
        ],
        [['dismissed'], [['four']]],
      ],
    );
    assert.deepEqual(
      outlineOf('codebook', codebookRoot).map(({ name, children }) => [name, children.length]),
      [
        [['actors'], 2],
        [['targets'], 1],
        [['stances'], 1],
      ],
    );
  });

  it('lie within each other in every outline, as an editor demands', () => {
    const line = fc.constantFrom(...sidecarText.split('\n'), ...codebookText.split('\n'), '"', '{');
    const kind = fc.constantFrom('sidecar', 'codebook');
    const check = ({ span, head, children, name }: OutlineEntry) => {
      assert.ok(span.start <= head.start && head.end <= span.end);
      assert.ok(name.every((part) => part !== ''));
      for (const child of children) {
        assert.ok(span.start <= child.span.start && child.span.end <= span.end);
        check(child);
      }
    };
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), kind, (lines, of) => {
        outlineOf(of, readableParts(lines.join('\n'))).forEach(check);
      }),
    );
  });
});
