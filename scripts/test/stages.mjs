import { runInNodeHost } from '../hosts/nodeHost.mjs';
import { currentHost, minimumHost } from '../hosts/versions.mjs';
import { runInWebHost } from '../hosts/webHost.mjs';
import { hostStage } from './hostStage.mjs';
import { mochaStage } from './mochaStage.mjs';

const runSittings = (resources, host) => runInNodeHost(resources, host, 'longHost');

/** A stage of the host suite. */
const inHost = (name, runInHost, host, expected) => ({
  name,
  host,
  run: hostStage(runInHost, host, expected),
});

/** A stage of test files that Mocha runs outside of VS Code; `driving` is the VS Code that they start, if any. */
const outside = (name, files, driving) => ({ name, files, host: driving, run: mochaStage(files) });

const unit = { name: 'unit', files: 'test/unit/**/*.test.ts', run: mochaStage() };

/** The suite in the oldest VS Code that the manifest admits: `npm run test:oldest`, which `npm test` leaves out. */
const oldest = {
  ...inHost('minimum-host', runInNodeHost, minimumHost, 'Node'),
  isOnlyByName: true,
};

/**
 * What `npm test` runs, round after round. The stages of a round run beside each other, two at a time, since
 * each waits much: so they write nothing that another of them reads. What measures times, or builds anew what
 * others run, is a round of its own.
 */
export const rounds = [
  [unit],
  [outside('scripts', 'test/scripts/**/*.test.mjs')],
  [
    inHost('node-host', runInNodeHost, currentHost, 'Node'),
    outside('long', 'test/long/**/*.test.ts'),
    outside('fuzz', 'test/fuzz/**/*.test.ts'),
    outside('ui', 'test/ui/workbench/**/*.test.mjs', currentHost),
    inHost('web-host', runInWebHost, currentHost, 'web worker'),
    oldest,
    inHost('sittings', runSittings, currentHost, 'Node'),
    outside('kills', 'test/ui/kills.test.mjs', currentHost),
  ],
  [outside('speed', 'test/ui/measured/**/*.test.mjs', currentHost)],
  [outside('start', 'test/ui/start.test.mjs', currentHost)],
  [outside('vsix', 'test/ui/vsix.test.mjs', currentHost)],
];
