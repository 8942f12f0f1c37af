import assert from 'node:assert/strict';
import fc from 'fast-check';
import { defaultCodebook, type TargetId } from '../../../src/core/codebook/codebook.ts';
import { inEnglish } from '../../../src/core/messages/message.ts';
import { changeClaim } from '../../../src/core/sidecar/changeClaim.ts';
import { checkAgainstCodebook } from '../../../src/core/sidecar/checkAgainstCodebook.ts';
import { parseSidecar } from '../../../src/core/sidecar/parseSidecar.ts';
import type { ClaimRecord, RecordId } from '../../../src/core/sidecar/record.ts';
import { lineStarts, positionAt } from '../../../src/core/text/lines.ts';
import type { Problem } from '../../../src/core/text/problem.ts';
import { applyEdits } from '../../../src/core/text/span.ts';
import { fixture } from './fixtures.ts';
import { readable } from './readable.ts';

const codebook = {
  ...defaultCodebook,
  targets: [{ id: 'bridge' as TargetId, label: 'The bridge' }],
};

/** `line:column code` of every problem. */
function places(text: string, problems: readonly Problem[]): readonly string[] {
  return problems.map(({ span, code }) => {
    const { line, column } = positionAt(lineStarts(text), span.start);
    return `${line}:${column} ${code}`;
  });
}

describe('a sidecar', () => {
  it('is read with all its parts', () => {
    const text = [
      'standpoint: 1',
      'article:',
      '  title: "The bridge"',
      '  date: 2014-08-26',
      'claims:',
      '  - id: "k7f3q2"',
      '    actor: Mira Olsen',
      '    stance: opposes',
      '    target: "bridge"',
      '    by: "ana"',
      '    note: "sure?"',
      '    spans:',
      '      - {quote: "closed", before: "a", after: "b", at: 1:2-1:8}',
      '      - quote: "until May"',
      'dismissed:',
      '  - quote: "army"',
      '    at: "20:12-20:16"',
      '',
    ].join('\n');
    const { sidecar, problems, ids } = readable(text);
    const [claim] = sidecar.claims;
    const [dismissal] = sidecar.dismissed;
    assert.deepEqual(problems, []);
    assert.deepEqual(sidecar.article, { title: 'The bridge', date: '2014-08-26' });
    assert.deepEqual(
      { ...claim, range: undefined, valueSpans: undefined },
      {
        id: 'k7f3q2',
        actor: 'Mira Olsen',
        stance: 'opposes',
        target: 'bridge',
        by: 'ana',
        note: 'sure?',
        anchors: [
          { quote: 'closed', before: 'a', after: 'b', at: '1:2-1:8' },
          { quote: 'until May', before: '', after: '' },
        ],
        range: undefined,
        valueSpans: undefined,
      },
    );
    assert.equal(
      text.slice(claim?.range.start, claim?.range.end),
      `${text.split('\n').slice(5, 14).join('\n')}\n`,
    );
    assert.equal(dismissal?.quote, 'army');
    assert.deepEqual([...ids], ['k7f3q2']);
  });

  const surprising: readonly [name: string, claim: object][] = [
    [
      'truth-values-and-dates',
      {
        id: '017',
        ...{ actor: 'on', stance: 'no', target: '2020-01-03', by: 'y', note: '12:30' },
        anchors: [{ quote: 'yes', before: '', after: '' }],
      },
    ],
    [
      'numbers',
      { id: '1.10', note: '1e3', anchors: [{ quote: '0x1F', before: '0o17', after: '.5' }] },
    ],
    [
      'block-texts',
      {
        id: 'badaaa',
        ...{ note: 'two: lines\n# of text\n', actor: 'folded text' },
        anchors: [{ quote: "it's so", before: 'a b', after: '' }],
      },
    ],
    [
      'odd-characters',
      {
        id: 'badaaa',
        actor: '\ud800 \0 \u0085 \u2028 \x07 \ufeff',
        anchors: [{ quote: 'a\r\nb', before: '', after: '' }],
      },
    ],
    ['prototype-keys', { id: 'badaaa', anchors: [{ quote: 'we agree', before: '', after: '' }] }],
    [
      'merge-key-without-alias',
      { id: 'badaaa', anchors: [{ quote: 'we agree', before: '', after: '' }] },
    ],
  ];
  for (const [name, expected] of surprising) {
    it(`means the text it spells and stays as it is when another record changes: ${name}`, () => {
      const text = fixture(name);
      const file = readable(text);
      const [{ range, valueSpans, ...claim }] = file.sidecar.claims as [ClaimRecord];
      assert.deepEqual(claim, expected);
      assert.deepEqual(file.problems, []);
      const change = changeClaim(text, file, 'goodaa' as RecordId, { stance: 'supports' });
      assert.equal(
        change.state === 'possible' && applyEdits(text, change.edits),
        text.replace('stance: opposes', 'stance: supports'),
      );
    });
  }

  it('is empty where the file is empty or holds only comments', () => {
    const written = [fixture('empty-file'), fixture('only-a-comment')];
    for (const text of [...written, '', '\ufeff', '\r\n\n', '# by ana\n', 'standpoint: 1']) {
      const { sidecar, problems } = readable(text);
      assert.deepEqual(sidecar, { article: {}, claims: [], dismissed: [] });
      assert.deepEqual(problems, []);
    }
  });

  it('takes no value for no key', () => {
    const { sidecar } = readable(
      'standpoint: 1\nclaims:\n  - id: a\n    note: ~\n    by:\n    spans:\n      - quote: x\n',
    );
    const [claim] = sidecar.claims;
    assert.ok(claim !== undefined && !('note' in claim) && !('by' in claim));
  });

  it('is read with CRLF and a byte-order mark, with offsets into the text as it is', () => {
    const text = `\ufeff${fixture('not-a-map').replaceAll('\n', '\r\n')}`;
    const { sidecar, problems } = readable(text);
    const range = sidecar.claims[0]?.range;
    assert.equal(text.slice(range?.start, range?.end).slice(0, 10), '  - id: "g');
    assert.deepEqual(places(text, problems), ['2:1 not-a-map']);
  });

  it('gives a record the comments below it that are indented further than its dash', () => {
    const text =
      'standpoint: 1\nclaims:\n  # above\n  - id: a\n    spans: [{quote: x}] # beside\n\n    # mine\n  # above the next\n  - id: b\n    spans: [{quote: y}]\n# end\n';
    const [a, b] = readable(text).sidecar.claims.map(({ range }) =>
      text.slice(range.start, range.end),
    );
    assert.equal(a, '  - id: a\n    spans: [{quote: x}] # beside\n\n    # mine\n');
    assert.equal(b, '  - id: b\n    spans: [{quote: y}]\n');
  });

  const unreadable: readonly [name: string, ...places: string[]][] = [
    ['conflict-markers', '13:1 conflict-markers'],
    ['syntax', '8:29 syntax'],
    ['unclosed-quotation', '11:13 syntax'],
    ['tab-indentation', '6:1 tab-indentation'],
    ['duplicate-key', '7:5 duplicate-key'],
    ['newer-version', '1:1 newer-version'],
    ['version-missing', '1:1 version-missing'],
    ['version-invalid', '1:1 version-invalid'],
    ['several-documents', '12:1 several-documents'],
    ['not-a-sidecar', '1:1 not-a-sidecar'],
    ['not-a-list', '3:1 not-a-list'],
    ['flow-style', '3:1 flow-style'],
    ['unsupported-yaml', '2:7 unsupported-yaml'],
    ['second-colon', '8:16 syntax'],
    ['merge-key', '6:9 unsupported-yaml'],
    ['unknown-tag', '6:22 unsupported-yaml'],
    ['lone-return', '6:12 syntax'],
    ['scalar-root', '1:1 not-a-sidecar'],
  ];
  for (const [name, ...expected] of unreadable) {
    it(`is never written with this wrong, said once: ${name}`, () => {
      const text = fixture(name);
      const file = parseSidecar(text);
      assert.equal(file.state, 'unreadable');
      assert.deepEqual(places(text, file.problems), expected);
    });
  }

  const brokenRecords: readonly [name: string, claims: readonly string[], ...places: string[]][] = [
    ['not-a-record', ['goodaa'], '4:3 not-a-record'],
    ['id-missing', ['goodaa'], '4:3 id-missing'],
    ['duplicate-id', ['goodaa'], '13:3 duplicate-id'],
    ['spans-missing', ['goodaa'], '4:3 spans-missing'],
    ['quote-missing', ['goodaa'], '6:7 quote-missing'],
    ['not-text', ['goodaa'], '5:12 not-text'],
    ['record-in-braces', ['badaaa', 'goodaa'], '4:5 record-in-braces'],
    ['cut-by-comment', ['badaaa', 'goodaa'], '6:16 cut-by-comment'],
    ['not-a-map', ['goodaa'], '2:1 not-a-map'],
    ['unknown-stance', ['badaaa', 'goodaa'], '5:13 unknown-stance'],
    ['unknown-target', ['badaaa', 'goodaa'], '6:13 unknown-target'],
    ['broken-dismissal', ['goodaa'], '14:3 quote-missing'],
    ['empty-items', ['badaaa', 'goodaa'], '4:3 not-a-record', '5:3 not-a-record'],
    ['wide-characters', ['badaaa', 'goodaa'], '5:5 record-in-braces'],
  ];
  for (const [name, claims, ...expected] of brokenRecords) {
    it(`keeps its other records writable with this wrong: ${name}`, () => {
      const text = fixture(name);
      const file = readable(text);
      const problems = [...file.problems, ...checkAgainstCodebook(file.sidecar, codebook)];
      assert.deepEqual(places(text, problems), expected);
      assert.deepEqual(
        file.sidecar.claims.map(({ id }) => id as string),
        claims,
      );
      const change = changeClaim(text, file, 'goodaa' as RecordId, { stance: 'supports' });
      assert.equal(
        change.state === 'possible' && applyEdits(text, change.edits),
        text.replace(/(?<="Mira Olsen"\n {4}stance: )opposes/, 'supports'),
      );
    });
  }

  it('says what to do about a quotation mark too few or too many', () => {
    const said = ['unclosed-quotation', 'syntax'].flatMap((name) =>
      parseSidecar(fixture(name)).problems.map(({ message }) => inEnglish(message)),
    );
    const [few, many] = said;
    assert.match(few ?? '', /put the missing quotation mark/);
    assert.match(many ?? '', /put all of it in double quotes/);
  });

  it('knows the ids of broken records, so that no new one gets them', () => {
    assert.ok(readable(fixture('spans-missing')).ids.has('badaaa' as RecordId));
  });

  it('may have any target where the codebook lists none', () => {
    const { sidecar } = readable(fixture('unknown-target'));
    assert.deepEqual(checkAgainstCodebook(sidecar, defaultCodebook), []);
  });

  it('says every problem in a sentence, with a place inside the text', () => {
    for (const [name] of [...unreadable, ...brokenRecords]) {
      const text = fixture(name);
      for (const { message, span } of parseSidecar(text).problems) {
        assert.match(inEnglish(message), /^[A-Z“].*\.$/s);
        assert.ok(span.end <= text.length);
      }
    }
  });

  it('is read or refused, whatever the text', () => {
    const pieces = fc.constantFrom(
      ...['standpoint: 1\n', 'claims:', 'dismissed:', '\n', '\r\n', '  ', '- ', 'id: a', 'spans:'],
      ...['quote: "x"', '[', ']', '{', '}', '"', "'", '#', '\t', '&a', '*a', '|', '>', '? ', ': '],
      ...['---\n', '...\n', '%YAML 1.1\n', '\ufeff', '😀', '\0', '!!str ', ',', '~', '<<: '],
    );
    const texts = fc.array(fc.oneof(pieces, fc.string()), { maxLength: 30 });
    fc.assert(
      fc.property(texts, (words) => {
        const text = words.join('');
        for (const { span } of parseSidecar(text).problems) assert.ok(span.end <= text.length);
      }),
      { numRuns: 500 },
    );
  });

  it('is refused rather than a crash when nested without end', () => {
    assert.equal(parseSidecar(fixture('deep-nesting')).state, 'unreadable');
  });
});
