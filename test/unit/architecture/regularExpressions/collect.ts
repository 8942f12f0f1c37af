import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  isCallExpression,
  isNewExpression,
  type Node,
  type SourceFile,
  SyntaxKind,
} from 'typescript/unstable/ast';
import { API } from 'typescript/unstable/sync';

const root = path.join(import.meta.dirname, '../../../..');

/** What runs on the texts of others: our own code, and the packages that are bundled with it. */
const shipped = ['src', 'node_modules/yaml/browser/dist', 'node_modules/approx-string-match/build'];

/** A regular expression as it is written: `/a+/g`, or what `new RegExp(…)` is given. */
export interface WrittenExpression {
  readonly file: string;
  readonly written: string;
  readonly isLiteral: boolean;
}

/** All regular expressions of what ships, as TypeScript's own parser finds them. */
export function writtenExpressions(): readonly WrittenExpression[] {
  const files = shipped.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /(?<!\.d)\.[jt]s$/.test(file))
      .map((file) => path.join(root, folder, file)),
  );
  return parsed(files).flatMap((source) => [...expressionsIn(source)]);
}

/** The files as trees. Nothing is resolved and no type is known, so that it takes no time. */
function parsed(files: readonly string[]): readonly SourceFile[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'standpoint-'));
  const project = path.join(folder, 'tsconfig.json');
  const compilerOptions = {
    allowJs: true,
    allowImportingTsExtensions: true,
    noEmit: true,
    noLib: true,
    noResolve: true,
    types: [],
  };
  writeFileSync(project, JSON.stringify({ compilerOptions, files }));
  const api = new API({ cwd: root });
  try {
    const program = api.updateSnapshot({ openProject: project }).getProjects()[0]?.program;
    return files.map((file) => {
      const source = program?.getSourceFile(file);
      if (source === undefined) throw new Error(`${file} was not parsed`);
      return source;
    });
  } finally {
    api.close();
    rmSync(folder, { recursive: true });
  }
}

function* expressionsIn(source: SourceFile): Iterable<WrittenExpression> {
  const file = path.relative(root, source.fileName);
  const nodes: Node[] = [source];
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    node.forEachChild((child) => {
      nodes.push(child);
    });
    if (node.kind === SyntaxKind.RegularExpressionLiteral) {
      yield { file, written: node.getText(source), isLiteral: true };
    } else if (isNewExpression(node) || isCallExpression(node)) {
      if (node.expression.getText(source) !== 'RegExp') continue;
      const written = (node.arguments ?? []).map((part) => part.getText(source)).join(', ');
      yield { file, written: written.replace(/\s+/g, ' '), isLiteral: false };
    }
  }
}
