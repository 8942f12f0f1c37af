import { missingArticle } from '../core/anchor/missingArticle.ts';
import type { Resolution } from '../core/anchor/resolution.ts';
import { annotate } from '../core/annotation/annotate.ts';
import type { Annotations } from '../core/annotation/annotation.ts';
import type { Codebook } from '../core/codebook/codebook.ts';
import type { SidecarFault } from '../core/corpus/articleClaims.ts';
import type { Analysis } from '../core/engine/analysis.ts';
import type { SidecarFile } from '../core/sidecar/parseSidecar.ts';
import type { Reanchoring } from '../core/sidecar/reanchor.ts';
import type { Anchor, ArticleHeader, Dismissal } from '../core/sidecar/record.ts';
import { ArticleText } from '../core/text/articleText.ts';
import type { TextEdit } from '../core/text/span.ts';
import { AnchoredRecords } from './anchoredRecords.ts';
import type { ArticleSources } from './articleSources.ts';
import type { FileProblems } from './fileProblems.ts';
import { PreparedCodebooks } from './preparedCodebooks.ts';
import { ReadSidecar } from './readSidecar.ts';
import { nothingFound, TextAnalysis } from './textAnalysis.ts';
import { type ArticleUri, sidecarOf } from './uris.ts';

/**
 * One article with its sidecar: the only owner of where its claims stand. What it shows is derived
 * from its sources, and derived again only when it is asked for after a change.
 */
export class Article {
  readonly uri: ArticleUri;
  readonly #records = new AnchoredRecords();
  readonly #analysis = new TextAnalysis();
  #text = new ArticleText('');
  #isMissing = false;
  readonly #prepared: PreparedCodebooks;
  #codebook: Codebook;
  #sidecar = new ReadSidecar(undefined);
  #annotations: Annotations | undefined;

  /** Who makes many articles has their codebooks `prepared` once. */
  constructor(uri: ArticleUri, sources: ArticleSources, prepared = new PreparedCodebooks()) {
    this.uri = uri;
    this.#prepared = prepared;
    this.#codebook = sources.codebook;
    this.update(sources);
  }

  get text(): ArticleText {
    return this.#text;
  }

  /** Whether there is no such file, though an editor may still show it. */
  get isMissing(): boolean {
    return this.#isMissing;
  }

  /** Whether there is only its sidecar. */
  get isLost(): boolean {
    return this.#isMissing && this.sidecarText !== undefined;
  }

  get sidecar(): SidecarFile {
    return this.#sidecar.file;
  }

  get sidecarText(): string | undefined {
    return this.#sidecar.text;
  }

  get codebook(): Codebook {
    return this.#codebook;
  }

  /** What it is made of now. */
  get sources(): ArticleSources {
    return {
      text: this.#text.text,
      isMissing: this.#isMissing,
      sidecar: this.sidecarText,
      codebook: this.#codebook,
    };
  }

  /** Title, outlet, date and state, as its sidecar says. */
  get header(): ArticleHeader {
    return this.#sidecar.decisions.article;
  }

  /** What keeps its whole sidecar from being read; undefined where nothing does. */
  get fault(): SidecarFault | undefined {
    return this.#sidecar.fault;
  }

  /** What is shown of it. */
  get annotations(): Annotations {
    this.#annotations ??= this.#annotate();
    return this.#annotations;
  }

  /** What was decided of that, which is shown before the engine has read the text. */
  get decisions(): Annotations {
    return this.#annotate(nothingFound);
  }

  /** What is wrong with the sidecar, by itself, by the codebook, and by the text as it is now. */
  get problems(): FileProblems {
    return {
      uri: sidecarOf(this.uri),
      text: this.sidecarText ?? '',
      problems: [
        ...this.#sidecar.problemsBy(this.#codebook),
        ...(this.isLost ? [missingArticle] : this.#records.problems),
      ],
    };
  }

  /** Where a dismissal of the sidecar stands in the text; undefined for one that is lost. */
  startOfDismissal(dismissal: Dismissal): number | undefined {
    return this.#records.startOfDismissal(dismissal);
  }

  /** Where the words of a record stand, also of one that is being written by hand. */
  placeOf(anchors: readonly Anchor[]): Resolution {
    return this.#records.placeOf(anchors, this.#text, this.#codebook);
  }

  /**
   * Takes the sources as they are now and says whether any is new. In a text that changed without
   * anybody following, claims are found by their words; records that are as they were keep their
   * places in a text that is as it was, and so do those that the sidecar has just `renewed`.
   */
  update(
    { text, isMissing, sidecar, codebook }: ArticleSources,
    renewed: readonly Reanchoring[] = [],
  ): boolean {
    const hasNewText = text !== this.#text.text;
    const hasNewSidecar = sidecar !== this.sidecarText;
    const hasNewCodebook = codebook !== this.#codebook;
    const isAsThere = isMissing === this.#isMissing;
    this.#isMissing = isMissing;
    if (!hasNewText && !hasNewSidecar && !hasNewCodebook) return !isAsThere;
    if (hasNewText) this.#text = new ArticleText(text);
    if (hasNewText || hasNewCodebook) this.#analysis.forget();
    if (hasNewSidecar) this.#readSidecar(sidecar);
    this.#codebook = codebook;
    this.#annotations = undefined;
    if (hasNewText) this.#records.findAll(this.#text, this.#codebook);
    else if (hasNewSidecar) this.#records.replaceAll(this.#text, this.#codebook, renewed);
    return true;
  }

  /**
   * The text was edited: everything moves along, and the engine reads what the edit touched. Whom names
   * mean elsewhere in the text waits for `settle`.
   */
  edit(edits: readonly TextEdit[], text: string): void {
    this.#analysis.edit(edits, text);
    const before = this.#text;
    this.#text = new ArticleText(text);
    this.#annotations = undefined;
    this.#records.edit(before, this.#text, edits, this.#codebook);
  }

  /** Where claims stand is looked for by their words, wherever they were followed to. */
  findAnew(): void {
    this.#records.findAll(this.#text, this.#codebook);
    this.#annotations = undefined;
  }

  /** The text was saved: the new anchors of records whose own words or surroundings were edited. */
  takeEdited(): readonly Reanchoring[] {
    this.#annotations = undefined; // What an edit had swallowed may turn up.
    return this.#records.takeEdited(this.#text, this.#codebook);
  }

  /**
   * Lets the engine say who is who in the text as it is now, and looks for what an edit had swallowed. A
   * long article takes several slices: to be called until it returns true.
   */
  settle(): boolean {
    if (!this.#analysis.settle()) return false;
    this.#records.findLost(this.#text, this.#codebook);
    this.#annotations = undefined;
    return true;
  }

  #readSidecar(text: string | undefined): void {
    this.#sidecar = new ReadSidecar(text);
    this.#records.take(this.#sidecar.decisions);
  }

  #annotate(known?: Analysis): Annotations {
    const codebook = this.#prepared.of(this.#codebook);
    const analysis = known ?? this.#analysis.of(this.#text.text, codebook);
    return annotate({
      text: this.#text.text,
      analysis,
      records: this.#records.claims,
      dismissed: this.#records.dismissed,
      codebook: this.#codebook,
      actors: codebook.actors,
    });
  }
}
