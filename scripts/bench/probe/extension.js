// Watches an extension host from inside: how late timers are, how large the heap is, how far the reading of the
// folder is. Writes what it saw beside the folder, as `probe.json`, when the reading has ended.
const { existsSync, writeFileSync } = require('node:fs');
const { Session } = require('node:inspector');
const path = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { runInNewContext } = require('node:vm');
const vscode = require('vscode');
const { watchChanged, watchGone } = require('./changesOnDisk.js');
const { watchLateness } = require('./lateness.js');

/** Milliseconds of quiet after which nothing more is expected. */
const quiet = 4000;

exports.activate = () => {
  watch().catch((error) => console.error(error));
};

async function watch() {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
  if (folder === undefined) return;
  const seen = { before: process.memoryUsage().heapUsed, peak: 0, times: {} };
  const standpoint = vscode.extensions.getExtension('standpoint.standpoint');
  const profiled = startProfile(path.join(path.dirname(folder), 'wants-profile'));
  const lateness = watchLateness();
  if (standpoint === undefined) await pause(quiet);
  else await watchReading(standpoint, seen);
  seen.timers = lateness();
  seen.held = heapWithoutGarbage();
  await profiled(path.join(path.dirname(folder), 'host.cpuprofile'));
  const wanted = path.join(path.dirname(folder), 'wants-changes');
  if (standpoint !== undefined && existsSync(wanted)) {
    const { articles } = await standpoint.activate();
    seen.changed = [
      await watchChanged(articles, 1),
      await watchChanged(articles, 1000),
      ...(await watchGone(articles, 1000)),
    ];
  }
  writeFileSync(path.join(path.dirname(folder), 'probe.json'), JSON.stringify(seen));
}

/** How much of the heap is in use once all garbage is gone. */
function heapWithoutGarbage() {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc');
  for (let times = 0; times < 3; times += 1) collect();
  return process.memoryUsage().heapUsed;
}

/** When each part of the reading had ended, in milliseconds, with the processor's time of this thread and of all. */
async function watchReading(standpoint, seen) {
  const expected = Number(process.env.STANDPOINT_ARTICLES);
  const started = performance.now();
  seen.startedAt = Date.now();
  const [own, all] = [process.threadCpuUsage(), process.cpuUsage()];
  const note = (what) => {
    seen.times[what] = {
      at: Math.round(performance.now() - started),
      own: Math.round(process.threadCpuUsage(own).user / 1000),
      all: Math.round(process.cpuUsage(all).user / 1000),
    };
  };
  const { reading, articles } = await standpoint.activate();
  note('activated');
  await vscode.commands.executeCommand('workbench.view.extension.standpoint');
  let last = performance.now();
  let of;
  let hasBegun = false;
  const listening = reading.onDidChange((progress) => {
    last = performance.now();
    hasBegun = true;
    if (progress?.of === of) return;
    if (of !== undefined) note(of);
    of = progress?.of;
  });
  while (!hasBegun || reading.progress !== undefined || performance.now() - last < quiet) {
    seen.peak = Math.max(seen.peak, process.memoryUsage().heapUsed);
    const listed = seen.times['all listed'] === undefined ? articles.all().length : 0;
    if (seen.times.listed === undefined && listed > 0) note('listed');
    if (seen.times['all listed'] === undefined && listed === expected) note('all listed');
    await pause(100);
  }
  listening.dispose();
  seen.quietAt = Date.now();
}

/** Notes where the time goes from now on, where the file `wanted` says so; what is returned writes it. */
function startProfile(wanted) {
  if (!existsSync(wanted)) return () => Promise.resolve();
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.start');
  return (file) =>
    new Promise((resolve) => {
      session.post('Profiler.stop', (_, { profile }) => {
        writeFileSync(file, JSON.stringify(profile));
        resolve();
      });
    });
}

function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
