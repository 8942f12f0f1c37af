import { runInNodeHost } from '../hosts/nodeHost.mjs';
import { currentHost, minimumHost } from '../hosts/versions.mjs';
import { runInWebHost } from '../hosts/webHost.mjs';
import { hostStage } from './hostStage.mjs';
import { mochaStage } from './mochaStage.mjs';

const runSittings = (resources, host) => runInNodeHost(resources, host, 'longHost');

/** What `npm test` runs, in this order: the quick and telling ones first. */
export const stages = [
  { name: 'unit', run: mochaStage() },
  { name: 'long', run: mochaStage('test/long/**/*.test.ts') },
  { name: 'scripts', run: mochaStage('test/scripts/**/*.test.mjs') },
  { name: 'node-host', run: hostStage(runInNodeHost, currentHost, 'Node') },
  { name: 'sittings', run: hostStage(runSittings, currentHost, 'Node') },
  { name: 'kills', run: mochaStage('test/ui/kills.test.mjs') },
  { name: 'web-host', run: hostStage(runInWebHost, currentHost, 'web worker') },
  { name: 'minimum-host', run: hostStage(runInNodeHost, minimumHost, 'Node') },
  { name: 'ui', run: mochaStage('test/ui/workbench/**/*.test.mjs') },
  { name: 'start', run: mochaStage('test/ui/start.test.mjs') },
  { name: 'vsix', run: mochaStage('test/ui/vsix.test.mjs') },
];
