import { shareStandpoint } from '../sharedStandpoint.mjs';

describe('the view of one actor, in a window that has not shown it before', () => {
  const resources = new AsyncDisposableStack();
  after(() => resources.disposeAsync());

  it('shows the actor of the claim at the cursor as soon as its container is opened', async () => {
    const { open } = await shareStandpoint(resources, { folder: 'samples' });
    const workbench = await open({ width: 1280, height: 1200 });
    await workbench.openFile('2026-03-02-northern-wire.txt');
    await workbench.waitForProgress(/\d+ of \d+/); // its claims are known
    await workbench.goTo(7, 20);
    await workbench.openContainer('Standpoint');
    const row = workbench.actorRows().filter({ hasText: 'Marta Vell' });
    await row.filter({ hasText: 'Vell, Orvanian Transport Minister' }).waitFor();
  });
});
