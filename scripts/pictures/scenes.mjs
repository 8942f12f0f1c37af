import { articleScenes } from './scenes/article.mjs';
import { decidingScenes } from './scenes/deciding.mjs';
import { filesScenes } from './scenes/files.mjs';
import { folderScenes } from './scenes/folder.mjs';
import { groupedScenes } from './scenes/grouped.mjs';
import { sidebarScenes } from './scenes/sidebar.mjs';

/**
 * What is photographed: each scene leads a new window to something a user sees. Some change the samples that the
 * others share, and come last.
 */
export const scenes = {
  ...groupedScenes,
  ...sidebarScenes,
  ...articleScenes,
  ...decidingScenes,
  ...folderScenes,
  ...filesScenes,
};
