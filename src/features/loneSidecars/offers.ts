import { commands, l10n } from 'vscode';
import type { ContextKeys } from '../../host/contextKeys.ts';
import { shownNumber } from '../../host/counts.ts';
import { DisposableStore } from '../../host/disposableStore.ts';
import type { Host } from '../../host/host.ts';
import { notice } from '../../host/notice.ts';
import { Pause } from '../../host/pause.ts';
import type { ArticleOffer } from '../../session/loneSidecars.ts';
import type { Session } from '../../session/session.ts';
import { articleOf, fileName, type SidecarUri } from '../../session/uris.ts';
import { moveSidecar } from './moveSidecar.ts';

/** Milliseconds without a change of any article: a rename comes in several pieces. */
const pause = 1000;

/** A sidecar with the likeliest of the articles that it may be about. */
interface Offer extends ArticleOffer {
  readonly sidecar: SidecarUri;
}

/** Asks once a session about each sidecar that lost its article, when another one has its quotes. */
export class Offers extends DisposableStore {
  readonly #session: Session;
  readonly #contextKeys: ContextKeys;
  readonly #asked = new Set<SidecarUri>();
  /** The sidecars and articles that were compared last: typing changes neither. */
  #compared = '';

  constructor(session: Session, host: Host) {
    super();
    this.#session = session;
    this.#contextKeys = host.contextKeys;
    const check = () =>
      host.attend(l10n.t('finding the articles of sidecars'), () => this.#check());
    const settled = this.add(new Pause(host.ports.clock, pause, check));
    this.add(session.onDidChangeArticle(() => settled.restart()));
  }

  async #check(): Promise<void> {
    const { loneSidecars, reading } = this.#session;
    this.#contextKeys.set('standpoint.hasLoneSidecar', loneSidecars.all.length > 0);
    // An article that is not read yet may have more of the quotes than those that are.
    await reading.ended();
    const unasked = loneSidecars.all.filter((sidecar) => !this.#asked.has(sidecar));
    const comparison = unasked.length === 0 ? '' : [...unasked, ...loneSidecars.free].join('\n');
    if (comparison === this.#compared) return;
    this.#compared = comparison;
    const offers = unasked.flatMap((sidecar): readonly Offer[] => {
      const [likeliest] = loneSidecars.offersFor(sidecar);
      return likeliest === undefined ? [] : [{ sidecar, ...likeliest }];
    });
    for (const { sidecar } of offers) this.#asked.add(sidecar);
    const [first, ...others] = offers;
    if (first === undefined) return;
    await (others.length === 0 ? this.#offer(first) : this.#offerMany(offers.length));
  }

  async #offer({ sidecar, article, found, of }: Offer): Promise<void> {
    const move = l10n.t('Move Sidecar to “{0}”', fileName(article));
    const [gone, likely] = [fileName(articleOf(sidecar)), fileName(article)];
    const message =
      of === 1
        ? l10n.t(
            '“{0}” is gone, and its sidecar has no article. “{1}” has the quote in it.',
            gone,
            likely,
          )
        : l10n.t(
            '“{0}” is gone, and its sidecar has no article. “{1}” has {2} of the {3} quotes in it.',
            gone,
            likely,
            shownNumber(found),
            shownNumber(of),
          );
    const answer = await notice('information', message, move, l10n.t('Not Now'));
    if (answer === move) await moveSidecar(this.#session, sidecar, article);
  }

  async #offerMany(count: number): Promise<void> {
    const find = l10n.t('Find Articles…');
    const answer = await notice(
      'information',
      l10n.t(
        '{0} sidecars have no article any more. Articles under other names have their quotes.',
        shownNumber(count),
      ),
      find,
      l10n.t('Not Now'),
    );
    if (answer === find) await commands.executeCommand('standpoint.findArticle');
  }
}
