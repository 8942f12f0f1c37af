import { l10n } from 'vscode';
import type { Claim } from '../../core/annotation/annotation.ts';
import { claimCount } from '../../host/counts.ts';
import { decideOnAll } from '../../host/decideOnAll.ts';
import type { Host } from '../../host/host.ts';
import { say } from '../../host/say.ts';
import { severalClaims } from '../../host/severalClaims.ts';
import type { ChosenClaim } from '../../host/subject.ts';
import type { Decision } from '../../session/decisions/decision.ts';
import { hasWhatIsTaken } from '../../session/decisions/removal.ts';
import type { Session } from '../../session/session.ts';
import type { ArticleUri } from '../../session/uris.ts';

/** What a command decides: on one claim, or the same on all that were selected when it was called. */
export class CommonDecisions {
  readonly #session: Session;
  readonly #host: Host;
  readonly #several: readonly ChosenClaim[];

  private constructor(session: Session, host: Host, several: readonly ChosenClaim[]) {
    this.#session = session;
    this.#host = host;
    this.#several = several;
  }

  /**
   * `args` are those of the command: what it was called on, and all that is selected. Which claims are meant is
   * settled before this is awaited.
   */
  static async on(
    session: Session,
    host: Host,
    args: readonly unknown[],
  ): Promise<CommonDecisions> {
    return new CommonDecisions(session, host, (await severalClaims(session, host, args)) ?? []);
  }

  /** How many claims it is about. */
  get count(): number {
    return Math.max(1, this.#several.length);
  }

  /** The claims that are selected; none where it is about one thing. */
  get claims(): readonly Claim[] {
    return this.#several.map(({ claim }) => claim);
  }

  /** Carries a decision out and says so: on its claim, and on all others that are selected with that. */
  async decide(article: ArticleUri, decision: Decision, said: string): Promise<void> {
    const claims = this.#several.filter(({ claim }) => hasWhatIsTaken(decision, claim));
    if (claims.length === 0 || !('claim' in decision)) {
      await this.#session.decide(article, decision, this.#host.settings.coder.value);
      say(said);
      return;
    }
    await decideOnAll(this.#session, this.#host, claims, {
      decisionOn: ({ meant }) => ({ ...decision, claim: meant }),
      said: l10n.t('{0} ({1})', said, claimCount(claims.length)),
    });
  }
}
