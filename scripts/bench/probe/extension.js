// Watches an extension host from inside: how late timers are, how large the heap is, how far the reading of the
// folder is. Writes what it saw beside the folder, as `probe.json`, when the reading has ended.
const { execFile } = require('node:child_process');
const { existsSync, writeFileSync } = require('node:fs');
const { Session } = require('node:inspector');
const path = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { runInNewContext } = require('node:vm');
const vscode = require('vscode');

/** Milliseconds between two looks at the clock. */
const interval = 10;
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
    seen.changed = [await watchChanges(standpoint, 1), await watchChanges(standpoint, 1000)];
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
  reading.onDidChange((progress) => {
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
  seen.quietAt = Date.now();
}

/**
 * What it takes until the lists show some articles that have changed on disk as they are now, and until VS Code has
 * told extensions of them.
 */
async function watchChanges(standpoint, most) {
  const { articles } = await standpoint.activate();
  const before = articles.all().slice(0, most);
  const paths = before.map(({ article }) => vscode.Uri.parse(article, true).fsPath);
  const lateness = watchLateness();
  const told = new Map();
  const watcher = vscode.workspace.createFileSystemWatcher('**/*.txt', true, false, true);
  watcher.onDidChange(({ fsPath }) => told.set(fsPath, performance.now()));
  // By another process, as git would.
  const script = `for (const path of process.argv.slice(1))
    require('node:fs').appendFileSync(path, '\\n“It is late,” said Ruta Holl.\\n')`;
  await new Promise((resolve, reject) => {
    const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
    const options = { env, maxBuffer: 1e6 };
    execFile(process.execPath, ['-e', script, ...paths], options, (error) =>
      error ? reject(error) : resolve(),
    );
  });
  const started = performance.now();
  const [own, all] = [process.threadCpuUsage(), process.cpuUsage()];
  const isDone = () =>
    before.every((old) => {
      const now = articles.listed(old.article);
      return now !== old && now?.isAnalysed === true && now.facts.length > old.facts.length;
    });
  while (!isDone() && performance.now() - started < 300_000) await pause(20);
  watcher.dispose();
  return {
    files: before.length,
    told: Math.round(
      Math.max(...paths.map((changed) => told.get(changed) ?? Number.NaN)) - started,
    ),
    at: Math.round(performance.now() - started),
    own: Math.round(process.threadCpuUsage(own).user / 1000),
    all: Math.round(process.cpuUsage(all).user / 1000),
    timers: lateness(),
  };
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

/**
 * How late a timer was, in milliseconds: how often by more than 50 and by how much at most; and the same for what this
 * thread worked meanwhile, which leaves out that it waited for a processor.
 */
function watchLateness() {
  const late = [];
  let expected = performance.now() + interval;
  let before = process.threadCpuUsage();
  const timer = setInterval(() => {
    const now = performance.now();
    const { user, system } = process.threadCpuUsage(before);
    late.push({ by: now - expected, worked: (user + system) / 1000 });
    expected = now + interval;
    before = process.threadCpuUsage();
  }, interval);
  const inShort = (times) => {
    const worst = times.toSorted((a, b) => b - a);
    return {
      over50: times.filter((time) => time > 50).length,
      worst: worst.slice(0, 5).map(Math.round),
    };
  };
  return () => {
    clearInterval(timer);
    return {
      late: inShort(late.map(({ by }) => by)),
      worked: inShort(late.map(({ worked }) => worked)),
    };
  };
}

function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
