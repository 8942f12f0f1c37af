import { setTimeout as sleep } from 'node:timers/promises';

const article = '2026-03-04-tavrin-courier.txt';

/** What is photographed: each scene leads a new window to something a user sees. */
export const scenes = {
  /** An article with its claims and actors highlighted. */
  async article(workbench) {
    await workbench.openFile(article);
    await settled();
  },

  /** The claims of the folder by actor, one actor open. */
  async sidebar(workbench) {
    await workbench.openContainer('Standpoint');
    await workbench.waitForRow('Marta Vell');
    await workbench.openFile(article);
    await workbench.runCommand('Focus on Claims View');
    await workbench.press('Home', 'ArrowRight');
    await settled();
  },

  /** The stances to choose from for the claim at the cursor. */
  async tagging(workbench) {
    await workbench.openFile(article);
    await workbench.runCommand('Standpoint: Go to Next Claim');
    await workbench.press('F1');
    await workbench.choose('Standpoint: Tag Claim');
    await workbench.quickPickLabels();
    await settled();
  },
};

/** Highlights and icons are drawn a moment after what they belong to. */
function settled() {
  return sleep(1500);
}
