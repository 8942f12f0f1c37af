import assert from 'node:assert/strict';
import fc from 'fast-check';
import { changeHeader, type HeaderChange } from '../../../src/core/sidecar/changeHeader.ts';
import type { ArticleStatus } from '../../../src/core/sidecar/record.ts';
import { applyEdits } from '../../../src/core/text/span.ts';
import { handWritten } from './handWritten.ts';
import { readable } from './readable.ts';

function changed(text: string, status: ArticleStatus = 'done'): string {
  return withHeader(text, { status });
}

function withHeader(text: string, change: HeaderChange): string {
  const edit = changeHeader(text, readable(text), change);
  assert.ok(edit.state === 'possible', 'the change was refused');
  return applyEdits(text, edit.edits);
}

/** The head of an article as people write it, below the version. */
const head = fc.constantFrom(
  '',
  'article:\n',
  'article: ~ # none yet\n\n',
  'article: {}\n',
  'article: {title: "The ferry", status: open}\n',
  'article: { outlet: Gazette }\n',
  'article:\n  title: "The ferry"\n\n',
  'article:\n    desk: home\n    # how far?\n    status: "open" # soon\n    date: 2026\n',
  'article:\n  status: >-\n    half\n    done\n\n',
);

const claims = 'claims:\n  - id: "aaaaaa"\n    spans:\n      - quote: "No."\n';

describe('the status of an article', () => {
  it('makes a file where there is none', () => {
    assert.equal(changed(''), 'standpoint: 1\narticle:\n  status: done\n');
    assert.equal(changed('# by ana\n'), '# by ana\n\nstandpoint: 1\narticle:\n  status: done\n');
  });

  it('gets a head of the article below the version', () => {
    const head = 'article:\n  status: done\n';
    assert.equal(
      changed(`standpoint: 1 # ours\n\n${claims}`),
      `standpoint: 1 # ours\n${head}\n${claims}`,
    );
    assert.equal(changed(`${claims}standpoint: 1`), `${claims}standpoint: 1\n${head.trimEnd()}`);
  });

  it('goes below the details that are there, and keeps comments and unknown keys', () => {
    const before =
      'standpoint: 1\narticle: # ours\n  title: "The ferry"\n  # when?\n  date: 2026-03-02\n  desk: home\n\n';
    assert.equal(
      changed(before + claims),
      `${before.replace('date: 2026-03-02\n', 'date: 2026-03-02\n  status: done\n')}${claims}`,
    );
    assert.equal(
      changed('standpoint: 1\narticle: {title: "The ferry"}\n'),
      'standpoint: 1\narticle: {title: "The ferry", status: done}\n',
    );
  });

  it('takes the place of nothing', () => {
    for (const empty of ['article:', 'article: ~', 'article: null']) {
      assert.equal(
        changed(`standpoint: 1\n${empty} # mine\n${claims}`),
        `standpoint: 1\narticle: # mine\n  status: done\n${claims}`,
      );
    }
    assert.equal(
      changed('standpoint: 1\narticle: {}\n'),
      'standpoint: 1\narticle: {status: done}\n',
    );
  });

  it('is another one afterwards, on its own line', () => {
    const text = (status: string) =>
      `standpoint: 1\r\narticle:\r\n  status: ${status} # by ana\r\n\r\n`;
    assert.equal(changed(text('"checked"')), text('done'));
    assert.equal(changed(text('done'), 'open'), text('open'));
  });

  it('is not written where it is said already, nor where there is no place for it', () => {
    const done = 'standpoint: 1\narticle:\n  status: "done"\n';
    assert.equal(changed(done), done);
    const odd = 'standpoint: 1\narticle: The ferry\n';
    const edit = changeHeader(odd, readable(odd), { status: 'done' });
    assert.equal(edit.state, 'refused');
  });

  it('changes nothing else in what people write by hand, and can be changed back', () => {
    fc.assert(
      fc.property(
        handWritten,
        head,
        fc.constantFrom<ArticleStatus>('done', 'open'),
        (hand, head, status) => {
          const hands = hand.text.replace(
            /standpoint: 1(\r?\n)/,
            (line, eol) => line + head.replaceAll('\n', eol),
          );
          const before = readable(hands);
          const text = changed(hands, status);
          const after = readable(text);
          assert.equal(after.sidecar.article.status, status);
          const { status: _, ...details } = before.sidecar.article;
          const { status: __, ...kept } = after.sidecar.article;
          assert.deepEqual(kept, details);
          assert.deepEqual(wordsOf(after), wordsOf(before));
          const [beforeLines, afterLines] = [linesOf(hands), linesOf(text)];
          assert.deepEqual(afterLines.filter(isOther), beforeLines.filter(isOther));
          assert.equal(changed(text, status), text);
          const other = status === 'done' ? 'open' : 'done';
          const there = changed(text, other);
          assert.equal(changed(changed(there, status), other), there);
        },
      ),
    );
  });
});

describe('the details of an article', () => {
  const details = { title: 'The “ferry”: a \\ story', outlet: 'Osk Gazette', date: '2026-03-11' };

  it('are written in their order, in double quotes, with the status last', () => {
    assert.equal(
      withHeader('', { status: 'done', ...details }),
      [
        'standpoint: 1',
        'article:',
        '  title: "The “ferry”: a \\\\ story"',
        '  outlet: "Osk Gazette"',
        '  date: "2026-03-11"',
        '  status: done',
        '',
      ].join('\n'),
    );
  });

  it('change one by one, and one that is empty goes away', () => {
    const before =
      'standpoint: 1\narticle:\n  title: The ferry # as printed\n  outlet: "Gazette"\n';
    assert.equal(
      withHeader(before, { title: 'The ferry', outlet: null, date: '2026-03-11' }),
      'standpoint: 1\narticle:\n  title: The ferry # as printed\n  date: "2026-03-11"\n',
    );
    assert.equal(withHeader(before, { date: null }), before);
  });

  it('say what was asked for in whatever people write by hand, and leave all else', () => {
    const inBraces = 'article: {date: 2026, title: A, # as printed\n    outlet: B}\n';
    const heads = fc.oneof(head, fc.constant(inBraces));
    const word = fc.option(fc.string({ minLength: 1, maxLength: 12 }));
    fc.assert(
      fc.property(handWritten, heads, fc.tuple(word, word, word), (hand, head, words) => {
        const [title, outlet, date] = words;
        const text = hand.text.replace(
          /standpoint: 1(\r?\n)/,
          (line, eol) => line + head.replaceAll('\n', eol),
        );
        const before = readable(text);
        const after = readable(withHeader(text, { title, outlet, date }));
        const said = { title, outlet, date, status: before.sidecar.article.status ?? null };
        const none = { title: null, outlet: null, date: null, status: null };
        assert.deepEqual({ ...none, ...after.sidecar.article }, said);
        assert.deepEqual(wordsOf(after), wordsOf(before));
      }),
    );
  });
});

function wordsOf({ sidecar, problems }: ReturnType<typeof readable>) {
  return {
    claims: sidecar.claims.map(({ range, valueSpans, ...claim }) => claim),
    dismissed: sidecar.dismissed.map(({ range, ...dismissal }) => dismissal),
    problems: problems.map(({ code }) => code),
  };
}

/** Whether a line has nothing to do with the status. */
function isOther(line: string): boolean {
  return !/^\s*(?:article:.*|\ufeff?standpoint: 1|status: .*|half|done)?$/.test(line);
}

function linesOf(text: string): readonly string[] {
  return text.split(/\r?\n/);
}
