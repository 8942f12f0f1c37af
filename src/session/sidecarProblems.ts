import { message } from '../core/messages/message.ts';
import { type Problem, warningAt } from '../core/text/problem.ts';
import { span } from '../core/text/span.ts';
import type { Codebooks } from './codebooks.ts';
import { Emitter } from './event.ts';
import type { FileProblems } from './fileProblems.ts';
import type { Library } from './library.ts';
import type { SetAsideDecision, SetAsideDecisions } from './setAsideDecisions.ts';
import type { SidecarFiles } from './sidecarFiles.ts';
import { type ArticleUri, articleOf, isSidecar, sidecarOf } from './uris.ts';

/** What a session knows about its files. */
interface Sources {
  readonly library: Library;
  readonly codebooks: Codebooks;
  readonly sidecars: SidecarFiles;
  readonly setAside: SetAsideDecisions;
}

/** Gathers all that is wrong with a file from those who know a part of it. */
export class SidecarProblems {
  readonly #sources: Sources;
  readonly #changed = new Emitter<FileProblems>();

  readonly onDidChange = this.#changed.event;

  constructor(sources: Sources) {
    const { library, codebooks, sidecars, setAside } = sources;
    this.#sources = sources;
    codebooks.onDidChangeProblems((problems) => this.#tell(problems));
    library.onDidChange((article) => this.#tellOf(article));
    // A codebook that is late is read again, and its problems told, by whoever wrote it.
    sidecars.onDidChangeLate((uri) => isSidecar(uri) && this.#tellOf(articleOf(uri)));
    setAside.onDidChange((uri) => {
      if (isSidecar(uri)) this.#tellOf(articleOf(uri));
      else codebooks.tellProblems(uri);
    });
  }

  dispose(): void {
    this.#changed.dispose();
  }

  #tellOf(article: ArticleUri): void {
    const { text, problems } = this.#sources.library.problems(article);
    this.#tell({ uri: sidecarOf(article), text, problems });
  }

  #tell({ uri, text, problems }: FileProblems): void {
    const { sidecars, setAside } = this.#sources;
    const late = sidecars.isLate(uri) ? [notWritten()] : [];
    const aside = setAside.all.filter((one) => one.uri === uri).map(setAsideProblem);
    this.#changed.fire({ uri, text, problems: [...late, ...aside, ...problems] });
  }
}

/** Said of a file while decisions are kept that could not be written to it. */
function notWritten(): Problem {
  return warningAt(span(0, 0), 'not-written', message('not-written'));
}

/** Said of a file while a decision on it waits for a person to choose. */
function setAsideProblem({ now }: SetAsideDecision): Problem {
  return warningAt(now?.range ?? span(0, 0), 'set-aside', message('set-aside'));
}
