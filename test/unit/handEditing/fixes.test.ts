import assert from 'node:assert/strict';
import fc from 'fast-check';
import { defaultCodebook } from '../../../src/core/codebook/codebook.ts';
import { parseCodebook } from '../../../src/core/codebook/parseCodebook.ts';
import { codebookFixes } from '../../../src/core/handEditing/codebookFixes.ts';
import type { QuickFix } from '../../../src/core/handEditing/quickFix.ts';
import { sidecarFixes } from '../../../src/core/handEditing/sidecarFixes.ts';
import { inEnglish, message } from '../../../src/core/messages/message.ts';
import { checkAgainstCodebook } from '../../../src/core/sidecar/checkAgainstCodebook.ts';
import { parseSidecar } from '../../../src/core/sidecar/parseSidecar.ts';
import type { Problem } from '../../../src/core/text/problem.ts';
import { applyEdits } from '../../../src/core/text/span.ts';

function codebookProblems(text: string): readonly Problem[] {
  return parseCodebook(text).problems;
}

/** The ways out of the first problem with a code, and the text after each. */
function inCodebook(code: string, ...lines: readonly string[]) {
  const text = lines.join('\n');
  const problem = codebookProblems(text).find((one) => one.code === code);
  assert.ok(problem, `no problem ${code} in ${JSON.stringify(codebookProblems(text))}`);
  return byTitle(text, codebookFixes(text, { code, offset: problem.span.start }));
}

function byTitle(text: string, fixes: readonly QuickFix[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    fixes.map(({ title, edits, isPreferred }) => [
      `${inEnglish(title)}${isPreferred ? ' *' : ''}`,
      applyEdits(text, edits),
    ]),
  );
}

const codebookText = [
  'standpoint: 1',
  'targets:',
  '  - {id: "fill-dam", label: "Filling the dam"}',
  '  - {id: "ferry", label: "The ferry"}',
  '',
].join('\n');

function inSidecar(code: string, text: string, codebook = codebookText) {
  const read = parseCodebook(codebook);
  const file = parseSidecar(text);
  assert.ok(read.state === 'readable' && file.state === 'readable');
  const problems = [...file.problems, ...checkAgainstCodebook(file.sidecar, read.codebook)];
  const problem = problems.find((one) => one.code === code);
  assert.ok(problem, `no problem ${code}`);
  return sidecarFixes(text, { code, offset: problem.span.start }, read.codebook, codebook);
}

describe('a quick fix in a codebook', () => {
  it('takes an alias of two actors from the one or the other', () => {
    const head = ['actors:', '  - name: A', '    aliases: [x, y]', '  - name: B'];
    const fixes = inCodebook(
      'alias-taken',
      ...head,
      '    aliases:',
      '      - x # who',
      '      - z',
    );
    assert.deepEqual(fixes, {
      'Remove “x” from “B”': [...head, '    aliases:', '      - z'].join('\n'),
      'Remove “x” from “A”': [
        'actors:',
        '  - name: A',
        '    aliases: [y]',
        ...head.slice(3),
        '    aliases:',
        '      - x # who',
        '      - z',
      ].join('\n'),
    });
  });

  it('leaves a name alone that another actor has as an alias', () => {
    const fixes = inCodebook('alias-taken', 'actors:', '- name: A', '- {name: B, aliases: [A, z]}');
    assert.deepEqual(fixes, {
      'Remove “A” from “B” *': 'actors:\n- name: A\n- {name: B, aliases: [z]}',
    });
  });

  it('merges into the name that was meant, lists it, or does not merge', () => {
    const lines = ['actors:', '  - name: "Marta Vell"', '  - name: "Minister"'];
    const fixes = inCodebook('merge-unknown', ...lines, '    merged_into: "Marta Vel" # typo');
    assert.equal(
      fixes['Change to “Marta Vell” *'],
      [...lines, '    merged_into: "Marta Vell" # typo'].join('\n'),
    );
    assert.match(fixes['List “Marta Vel” as an actor'] ?? '', /\n {2}- name: "Marta Vel"\n?$/);
    assert.equal(fixes['Do not merge “Minister”']?.trimEnd(), lines.join('\n'));
  });

  it('opens a circle of merges', () => {
    const lines = ['actors:', '- {name: A, merged_into: B}', '- name: B', '  merged_into: A'];
    assert.deepEqual(inCodebook('merge-circle', ...lines), {
      'Do not merge “A” *': ['actors:', '- {name: A}', ...lines.slice(2)].join('\n'),
    });
  });

  it('knows kinds and colours by what is spelled alike', () => {
    const kind = inCodebook('unknown-kind', 'actors:', '- name: A', '  kind: organization # us');
    assert.equal(
      kind['Change to “organisation” *'],
      'actors:\n- name: A\n  kind: organisation # us',
    );
    const colour = inCodebook('unknown-colour', 'stances:', '- {id: a, colour: "gren"}');
    assert.equal(colour['Change to “green” *'], 'stances:\n- {id: a, colour: green}');
  });

  it('gives a key that is taken to none, or another to the second', () => {
    const lines = ['stances:', '- {id: a, key: 1}', '- {id: b, key: 1, label: B}'];
    assert.deepEqual(inCodebook('key-taken', ...lines), {
      'Change the key to 2 *': 'stances:\n- {id: a, key: 1}\n- {id: b, key: 2, label: B}',
      'Leave the key out': 'stances:\n- {id: a, key: 1}\n- {id: b, label: B}',
    });
  });

  it('gives a second entry an id of its own', () => {
    const fixes = inCodebook('duplicate-id', 'targets:', '- id: x', '- id: x', '- id: x-2');
    assert.deepEqual(fixes, {
      'Change the id to “x-3” *': 'targets:\n- id: x\n- id: "x-3"\n- id: x-2',
    });
  });

  it('says which version a file is of', () => {
    const fixes = inCodebook('version-missing', 'targets:', '- id: x');
    assert.deepEqual(Object.values(fixes), ['standpoint: 1\ntargets:\n- id: x']);
  });
});

describe('a quick fix in a sidecar', () => {
  const record = (id: string, ...fields: readonly string[]) =>
    [`  - id: ${id}`, ...fields, '    spans:', '      - quote: "words"', ''].join('\n');

  it('changes an unknown stance to a known one that is spelled alike', () => {
    const text = `standpoint: 1\nclaims:\n${record('a', '    stance: suports # yes')}`;
    const fixes = byTitle(text, inSidecar('unknown-stance', text));
    assert.equal(fixes['Change to “supports” (Supports) *'], text.replace('suports', 'supports'));
    assert.equal(Object.keys(fixes).length, 3);
  });

  it('changes an unknown target, or adds it to the codebook', () => {
    const text = `standpoint: 1\nclaims:\n${record('a', '    target: fill-damm')}`;
    const fixes = inSidecar('unknown-target', text);
    const [near] = fixes;
    assert.deepEqual(near?.title, message('fix-change-to-labelled', 'fill-dam', 'Filling the dam'));
    assert.equal(applyEdits(text, near?.edits ?? []), text.replace('fill-damm', '"fill-dam"'));
    const added = fixes.find(({ inCodebook: edits }) => edits !== undefined);
    assert.equal(
      applyEdits(codebookText, added?.inCodebook ?? []),
      `${codebookText}  - {id: "fill-damm", label: "fill-damm"}\n`,
    );
  });

  it('adds a target as those of the codebook are written', () => {
    const text = `standpoint: 1\nclaims:\n${record('a', '    target: new')}`;
    const block = 'targets:\r\n- id: "x"\r\n  label: "X" # why\r\nignore: []\r\n';
    const added = inSidecar('unknown-target', text, block).at(-1);
    assert.equal(
      applyEdits(block, added?.inCodebook ?? []),
      'targets:\r\n- id: "x"\r\n  label: "X" # why\r\n- id: "new"\r\n  label: "new"\r\nignore: []\r\n',
    );
  });

  it('gives a record an id where it has none or that of another', () => {
    const missing = 'standpoint: 1\nclaims:\n  - actor: "x"\n    spans:\n      - quote: "words"\n';
    const [added] = inSidecar('id-missing', missing);
    const mended = parseSidecar(applyEdits(missing, added?.edits ?? []));
    assert.ok(mended.state === 'readable' && mended.problems.length === 0);
    const twice = `standpoint: 1\nclaims:\n${record('a')}\n${record('a', '    note: "n"')}`;
    const [changed] = inSidecar('duplicate-id', twice);
    const apart = parseSidecar(applyEdits(twice, changed?.edits ?? []));
    assert.ok(apart.state === 'readable' && apart.problems.length === 0);
    assert.deepEqual(
      apart.sidecar.claims.map(({ id, note }) => [id === 'a', note]),
      [
        [true, undefined],
        [false, 'n'],
      ],
    );
  });
});

describe('quick fixes', () => {
  it('throw for no text and no problem', () => {
    const codes = [
      ...['alias-taken', 'merge-unknown', 'merge-circle', 'duplicate-id', 'unknown-kind'],
      ...['key-taken', 'unknown-stance', 'unknown-target', 'id-missing', 'version-missing'],
    ];
    const line = fc.constantFrom(
      ...['actors:', '- {name: A, merged_into: B}', '  - name: x', '    aliases: [x]', 'targets:'],
      ...['stances:', '  - {id: a, key: 1}', '  - id: x', '    target: y', 'claims:', '"', '{'],
    );
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 9 }),
        fc.nat(),
        fc.constantFrom(...codes),
        (lines, at, code) => {
          const text = lines.join('\n');
          const problem = { code, offset: at % (text.length + 1) };
          for (const { edits } of codebookFixes(text, problem)) applyEdits(text, edits);
          for (const { edits } of sidecarFixes(text, problem, defaultCodebook, text))
            applyEdits(text, edits);
        },
      ),
    );
  });
});
