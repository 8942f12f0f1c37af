import path from 'node:path';
import type { Node, SourceFile } from 'typescript/unstable/ast';
import { API, type Project } from 'typescript/unstable/sync';

const root = path.join(import.meta.dirname, '../../..');

/** A source of the project with its syntax tree. */
export interface Source {
  /** Its path in the project, with `/`. */
  readonly file: string;
  readonly tree: SourceFile;
}

/** The sources below these folders, read by the compiler itself. */
export function sourcesBelow(...folders: readonly string[]): readonly Source[] {
  return inProject((project) => sourcesOf(project, folders));
}

/**
 * Asks the compiler about the project. Its programming interface is called unstable; the lock file holds the
 * version.
 */
export function inProject<T>(ask: (project: Project) => T): T {
  const api = new API({ cwd: root });
  try {
    const snapshot = api.updateSnapshot({ openProject: path.join(root, 'tsconfig.json') });
    const [project] = snapshot.getProjects();
    if (project === undefined) throw new Error('tsconfig.json describes no project');
    return ask(project);
  } finally {
    api.close();
  }
}

/** The sources of the project below these folders. */
export function sourcesOf({ program }: Project, folders: readonly string[]): readonly Source[] {
  const files = program
    .getSourceFileNames()
    .map((name) => path.relative(root, name).replaceAll(path.sep, '/'))
    .filter((file) => folders.some((folder) => file.startsWith(`${folder}/`)));
  return files.flatMap((file) => {
    const tree = program.getSourceFile(path.join(root, file));
    return tree === undefined ? [] : { file, tree };
  });
}

/** A node and all nodes in it. */
export function* nodesIn(node: Node): Generator<Node> {
  yield node;
  const children: Node[] = [];
  node.forEachChild((child) => {
    children.push(child);
  });
  for (const child of children) yield* nodesIn(child);
}

/** `src/host/say.ts:12`, for whoever reads a failure. */
export function placeOf({ file, tree }: Source, node: Node): string {
  const before = tree.text.slice(0, node.getStart(tree));
  return `${file}:${before.split('\n').length}`;
}
