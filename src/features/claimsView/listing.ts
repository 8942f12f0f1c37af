import type { Memento } from 'vscode';
import { type Grouping, levelsOf } from '../../core/corpus/grouping.ts';
import { type Sorting, sortings } from '../../core/corpus/ordering.ts';
import { type ListingFilter, rememberedFilter } from '../../core/corpus/rememberedFilter.ts';
import type { CorpusView } from '../../session/claimList/claimList.ts';
import { type Disposable, Emitter } from '../../session/event.ts';
import type { ArticleUri } from '../../session/uris.ts';

const plain = { grouping: 'actor', sorting: 'count' } as const;
const rememberedAs = {
  grouping: 'claims.grouping',
  sorting: 'claims.sorting',
  filter: 'claims.filter',
} as const;

/** How the claims are listed now; remembered for the workspace. */
export class Listing implements Disposable {
  readonly #memory: Memento;
  readonly #changed = new Emitter<void>();
  #article: ArticleUri | undefined;

  readonly onDidChange = this.#changed.event;

  constructor(memory: Memento) {
    this.#memory = memory;
  }

  get grouping(): Grouping {
    const grouping: unknown = this.#memory.get(rememberedAs.grouping);
    return typeof grouping === 'string' && Object.hasOwn(levelsOf, grouping)
      ? (grouping as Grouping)
      : plain.grouping;
  }

  get sorting(): Sorting {
    const sorting: unknown = this.#memory.get(rememberedAs.sorting);
    return sortings.find((known) => known === sorting) ?? plain.sorting;
  }

  get filter(): ListingFilter {
    return rememberedFilter(this.#memory.get(rememberedAs.filter));
  }

  /** What the list is made by: "only this article" means the one that an editor shows. */
  get view(): CorpusView {
    const { onlyThisArticle, ...filter } = this.filter;
    const articles = onlyThisArticle && { articles: this.#article ? [this.#article] : [] };
    return { grouping: this.grouping, sorting: this.sorting, filter: { ...filter, ...articles } };
  }

  group(grouping: Grouping): Promise<void> {
    return this.#remember(rememberedAs.grouping, grouping);
  }

  sort(sorting: Sorting): Promise<void> {
    return this.#remember(rememberedAs.sorting, sorting);
  }

  filterBy(filter: ListingFilter): Promise<void> {
    return this.#remember(rememberedAs.filter, filter);
  }

  /** The active editor shows this article now, or none; the last one stays while it shows none. */
  follow(article: ArticleUri | undefined): void {
    if (article === undefined || article === this.#article) return;
    this.#article = article;
    if (this.filter.onlyThisArticle) this.#changed.fire();
  }

  dispose(): void {
    this.#changed.dispose();
  }

  async #remember(what: string, value: unknown): Promise<void> {
    const stored = this.#memory.update(what, value);
    this.#changed.fire();
    await stored;
  }
}
