import { l10n, languages } from 'vscode';
import type { Claim } from '../../core/annotation/annotation.ts';
import { isClaimAddress } from '../../core/corpus/articleClaims.ts';
import { claimCount } from '../../host/counts.ts';
import { decideOnAll } from '../../host/decideOnAll.ts';
import { DisposableStore } from '../../host/disposableStore.ts';
import type { Host } from '../../host/host.ts';
import { articleNamed } from '../../host/rowSubject.ts';
import { say } from '../../host/say.ts';
import { severalClaims } from '../../host/severalClaims.ts';
import { claimOf } from '../../host/subject.ts';
import type { Disposable } from '../../session/event.ts';
import { Refusal } from '../../session/refusal.ts';
import type { Session } from '../../session/session.ts';
import { pickClaimToCheck } from './pickClaimToCheck.ts';
import { AnchorFixes, anchorFixKinds, sidecars } from './quickFixes.ts';
import { selectedPlace } from './selectedPlace.ts';

/** Claims whose words have gone or changed: giving them a place again, and saying that they still hold. */
export function register(session: Session, host: Host): Disposable {
  const store = new DisposableStore();
  store.add(
    host.command('standpoint.reanchorClaim', async (argument) => {
      const chosen = isClaimAddress(argument) ? argument : undefined;
      const named = articleNamed(session, chosen);
      const { article, anchors } = await selectedPlace(session, host, named);
      const key = chosen?.key ?? (await pickClaimToCheck(session, host, article));
      if (key === undefined) return;
      const chosenClaim = await claimOf(session, host, { article, key });
      if (chosenClaim === undefined) return;
      const { claim, meant } = chosenClaim;
      await session.decide(article, { type: 'reanchor', claim: meant, anchors }, '');
      say(l10n.t('Re-anchored: {0}', claim.quote));
    }),
  );
  store.add(
    host.command('standpoint.confirmClaim', async (...args) => {
      const several = severalClaims(session, host, args);
      const changed = several && (await several).filter(({ claim }) => !isAsStored(claim));
      if (changed !== undefined && changed.length > 0) {
        await decideOnAll(session, host, changed, {
          decisionOn: ({ meant }) => ({ type: 'confirm', claim: meant }),
          said: l10n.t('Confirmed: {0}', claimCount(changed.length)),
        });
        return;
      }
      const chosen = await claimOf(session, host, args[0]);
      if (chosen === undefined) return;
      const { article, claim, meant } = chosen;
      if (isAsStored(claim)) {
        throw new Refusal(
          l10n.t('The words of this claim are those that are stored. Nothing to confirm.'),
        );
      }
      await session.decide(article, { type: 'confirm', claim: meant }, '');
      say(l10n.t('Confirmed: {0}', claim.quote));
    }),
  );
  store.add(
    languages.registerCodeActionsProvider(sidecars, new AnchorFixes(session), {
      providedCodeActionKinds: anchorFixKinds,
    }),
  );
  return store;
}

function isAsStored(claim: Claim): boolean {
  return claim.status === 'stored' && (claim.anchor === 'exact' || claim.anchor === 'moved');
}
