import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Codebook, defaultCodebook } from '../../../src/core/codebook/codebook.ts';
import { parseCodebook } from '../../../src/core/codebook/parseCodebook.ts';
import type { ChangedFile } from '../../../src/core/commit/changedFile.ts';
import { commitErrors } from '../../../src/core/commit/commitErrors.ts';
import { commitMessage } from '../../../src/core/commit/commitMessage.ts';
import { message } from '../../../src/core/messages/message.ts';

interface Fields {
  readonly [key: string]: string;
}

function record(id: string, fields: Fields = {}): string {
  const lines = Object.entries(fields).map(([key, value]) => `    ${key}: "${value}"\n`);
  return `  - id: "${id}"\n${lines.join('')}    spans:\n      - quote: "words of ${id}"\n`;
}

const dismissal = (words: string) => `  - quote: "${words}"\n    before: ""\n    after: ""\n`;

function sidecar(records: readonly string[], dismissed: readonly string[] = [], head = ''): string {
  const claims = records.length > 0 ? `\nclaims:\n${records.join('\n')}` : '';
  const others = dismissed.length > 0 ? `\ndismissed:\n${dismissed.join('\n')}` : '';
  return `standpoint: 1\n${head}${claims}${others}`;
}

const ids = (count: number, letter: string) =>
  Array.from({ length: count }, (_, index) => `${letter}${index}`);

function file(
  name: string,
  before: string | undefined,
  after: string | undefined,
  codebook: Codebook = defaultCodebook,
): ChangedFile {
  return { is: 'sidecar', path: `press/${name}.claims.yaml`, before, after, codebook };
}

function changed(before: readonly string[], after: readonly string[]): string {
  return commitMessage([file('a.txt', sidecar(before), sidecar(after))]);
}

describe('the message of a commit', () => {
  it('counts what was tagged, in how many articles, and with which stances', () => {
    const tags = (count: number, stance: string) =>
      ids(count, stance).map((id) => record(id, { stance }));
    const seeded = ids(2, 'neutral').map((id) => record(id));
    const files = [
      file('a.txt', undefined, sidecar([...tags(4, 'opposes'), ...tags(3, 'supports')])),
      file('b.txt', sidecar([]), sidecar(tags(4, 'supports'))),
      file('c.txt', sidecar(seeded), sidecar([...tags(1, 'neutral'), seeded[1] ?? ''])),
    ];
    assert.equal(
      commitMessage(files),
      'Tag 12 claims in 3 articles: 7 supports, 4 opposes, 1 neutral',
    );
  });

  it('names the article where there is but one', () => {
    assert.equal(
      changed([record('a')], [record('a', { actor: 'Marta Vell', stance: 'opposes', by: 'ana' })]),
      'Tag 1 claim in a.txt: 1 opposes',
    );
  });

  it('says each thing that was done, and a place only where it is another', () => {
    const before = [
      record('a', { stance: 'supports' }),
      record('b', { stance: 'supports' }),
      record('c', { actor: 'Brenn' }),
      record('d'),
      record('e'),
    ];
    const after = [
      record('a', { stance: 'opposes' }),
      record('b'),
      record('c', { actor: 'Ada Brenn', note: 'on the quay' }),
      record('f'),
    ];
    assert.equal(
      commitMessage([
        file('a.txt', sidecar(before), sidecar(after, [dismissal('words of d')])),
        file('b.txt', sidecar([record('a')]), sidecar([record('a')], [dismissal('army')])),
      ]),
      'Change the stance of 1 claim in a.txt; remove the stance of 1 claim; add 1 untagged claim; remove 1 claim; dismiss 2 suggestions in 2 articles; assign 1 actor in a.txt; edit 1 note',
    );
  });

  it('tells targets, coders, places and details apart', () => {
    const a = (fields: Fields) => [record('a', { stance: 'supports', ...fields })];
    assert.equal(changed(a({}), a({ target: 'dam' })), 'Change the target of 1 claim in a.txt');
    assert.equal(changed(a({}), a({ by: 'ana' })), 'Change the coder of 1 claim in a.txt');
    const moved = [record('a', { stance: 'supports' }).replace('words of', 'other words of')];
    assert.equal(changed(a({}), moved), 'Update the place of 1 claim in a.txt');
    const head = 'article:\n  title: "The quay"\n';
    assert.equal(
      commitMessage([file('a.txt', sidecar(a({})), sidecar(a({}), [], head))]),
      'Edit the details of 1 article',
    );
    const done = 'article:\n  status: done\n';
    const both = `${head}  status: done\n`;
    const message = (before: string, after: string) =>
      commitMessage([file('a.txt', sidecar(a({}), [], before), sidecar(a({}), [], after))]);
    assert.equal(message('', done), 'Mark 1 article done');
    assert.equal(message(both, head), 'Mark 1 article not done');
    assert.equal(message('', both), 'Mark 1 article done; edit the details of 1 article');
    assert.equal(
      commitMessage([file('a.txt', sidecar([], [dismissal('army')]), sidecar([]))]),
      'Restore 1 dismissed suggestion in a.txt',
    );
  });

  it('speaks of an edit where only comments changed, or a text cannot be read', () => {
    const text = sidecar([record('a')]);
    assert.equal(commitMessage([file('a.txt', text, `# sure?\n${text}`)]), 'Edit 1 sidecar');
    const torn = '<<<<<<< ours\n=======\n>>>>>>> theirs\n';
    assert.equal(
      commitMessage([file('a.txt', text, torn), file('b.txt', torn, text)]),
      'Edit 2 sidecars',
    );
  });

  it('follows a sidecar that was moved, and counts only what was done to it', () => {
    const before = sidecar([record('a'), record('b')]);
    const after = sidecar([record('a', { stance: 'mixed' }), record('b')]);
    assert.equal(
      commitMessage([file('old.txt', before, undefined), file('new.txt', undefined, after)]),
      'Tag 1 claim in new.txt: 1 mixed; move 1 sidecar',
    );
    assert.equal(commitMessage([file('old.txt', before, undefined)]), 'Remove 2 claims in old.txt');
  });

  it('uses the labels of a scale of your own where its ids say something else', () => {
    const parsed = parseCodebook(
      'standpoint: 1\nstances:\n  - {id: sa, label: "Strongly agrees"}\n  - {id: demands, label: "Demands"}\n',
    );
    assert.equal(parsed.state, 'readable');
    const codebook = parsed.state === 'readable' ? parsed.codebook : defaultCodebook;
    const stances = ['gone', 'demands', 'sa', 'sa'];
    const records = stances.map((stance, index) => record(`r${index}`, { stance }));
    assert.equal(
      commitMessage([file('a.txt', undefined, sidecar(records), codebook)]),
      'Tag 4 claims in a.txt: 2 Strongly agrees, 1 demands, 1 gone',
    );
  });

  it('says which parts of the codebook changed', () => {
    const codebook = (before: string | undefined, after: string | undefined): ChangedFile => ({
      is: 'codebook',
      path: 'standpoint.yaml',
      before,
      after,
      codebook: defaultCodebook,
    });
    const one = 'standpoint: 1\nactors:\n  - name: "Marta Vell"\n';
    const two = `${one}  - name: "Ada Brenn"\nignore: ["Sael"]\n`;
    assert.equal(
      commitMessage([
        file('a.txt', sidecar([]), sidecar([record('a', { stance: 'neutral' })])),
        codebook(one, two),
      ]),
      'Tag 1 claim in a.txt: 1 neutral; update the codebook (actors, ignored words)',
    );
    assert.equal(commitMessage([codebook(undefined, one)]), 'Add the codebook');
    assert.equal(commitMessage([codebook(one, undefined)]), 'Remove the codebook');
    assert.equal(commitMessage([codebook(one, `# ours\n${one}`)]), 'Update the codebook');
    assert.equal(commitMessage([codebook(one, two), codebook(two, one)]), 'Update 2 codebooks');
  });

  it('is one line for whatever texts', () => {
    const texts = fc.option(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.subarray(ids(4, 'r')).map((some) => sidecar(some.map((id) => record(id)))),
        fc.string().map((stance) => sidecar([record('r0', { stance: JSON.stringify(stance) })])),
      ),
      { nil: undefined },
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(texts, texts), { minLength: 1, maxLength: 4 }), (pairs) => {
        const files = pairs
          .filter(([before, after]) => before !== after)
          .map(([before, after], index) => file(`${index}.txt`, before, after));
        const message = commitMessage(files);
        assert.doesNotMatch(message, /[\r\n]/);
        assert.equal(message === '', files.length === 0);
        commitErrors(files);
      }),
    );
  });
});

describe('what a commit is warned of', () => {
  it('is errors in what is committed, with file and line, and no warnings', () => {
    const good = sidecar([record('a', { stance: 'supports' })]);
    const unknown = sidecar([record('a', { stance: 'furious' })]);
    const errors = commitErrors([
      file('a.txt', unknown, good),
      file('b.txt', good, unknown),
      file('c.txt', unknown, undefined),
      file('d.txt', good, '<<<<<<< ours\n'),
    ]);
    assert.deepEqual(errors, [
      {
        path: 'press/b.txt.claims.yaml',
        line: 5,
        message: message('unknown-stance', 'furious'),
      },
      {
        path: 'press/d.txt.claims.yaml',
        line: 1,
        message: message('unresolved-conflicts'),
      },
    ]);
  });
});
