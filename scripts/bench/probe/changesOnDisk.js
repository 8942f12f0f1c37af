// What it takes until the lists show articles as they are on disk after another process has touched them, as git does.
const { execFile } = require('node:child_process');
const { mkdir } = require('node:fs/promises');
const path = require('node:path');
const vscode = require('vscode');
const { watchLateness } = require('./lateness.js');

/** Milliseconds after which nothing is expected any more. */
const patience = 300_000;

/** Some articles get a line more. */
exports.watchChanged = async function watchChanged(articles, most) {
  const before = articles.all().slice(0, most);
  const touch = () =>
    inAnotherProcess(
      `for (const file of given) fs.appendFileSync(file, '\\n“It is late,” said Ruta Holl.\\n')`,
      before.map(fileOf),
    );
  return await watched(`${most} changed`, touch, () =>
    before.every((old) => {
      const now = articles.listed(old.article);
      return now !== old && now?.isAnalysed === true && now.facts.length > old.facts.length;
    }),
  );
};

/** Some articles go with their sidecars, and come back. */
exports.watchGone = async function watchGone(articles, most) {
  const before = articles.all();
  const files = before
    .slice(0, most)
    .map(fileOf)
    .flatMap((file) => [file, `${file}.claims.yaml`]);
  const folder = vscode.workspace.workspaceFolders[0].uri.fsPath;
  const aside = path.join(path.dirname(folder), 'aside');
  await mkdir(aside);
  const away = files.map((_, at) => path.join(aside, `${at}`));
  const move = (from, to) =>
    inAnotherProcess(
      'for (const [from, to] of given) fs.renameSync(from, to)',
      from.map((file, at) => [file, to[at]]),
    );
  const areAllThere = () => {
    const now = articles.all();
    return now.length === before.length && now.every(({ isAnalysed }) => isAnalysed);
  };
  return [
    await watched(
      `${most} gone`,
      () => move(files, away),
      () => articles.all().length === before.length - most,
    ),
    await watched(`${most} back`, () => move(away, files), areAllThere),
  ];
};

function fileOf({ article }) {
  return vscode.Uri.parse(article, true).fsPath;
}

/** What it takes from the end of `touch` until `isDone`. */
async function watched(what, touch, isDone) {
  let told = Number.NaN;
  const watcher = vscode.workspace.createFileSystemWatcher('**/*.txt');
  for (const event of [watcher.onDidChange, watcher.onDidCreate, watcher.onDidDelete])
    event(() => {
      told = performance.now();
    });
  const lateness = watchLateness();
  await touch();
  const started = performance.now();
  const [own, all] = [process.threadCpuUsage(), process.cpuUsage()];
  while (!isDone() && performance.now() - started < patience) await pause(20);
  watcher.dispose();
  return {
    what,
    isDone: isDone(),
    told: Math.round(told - started),
    at: Math.round(performance.now() - started),
    own: Math.round(process.threadCpuUsage(own).user / 1000),
    all: Math.round(process.cpuUsage(all).user / 1000),
    timers: lateness(),
  };
}

/** Runs a script that has `fs` and what is `given`. */
function inAnotherProcess(script, given) {
  const source = `const fs = require('node:fs');
    const given = JSON.parse(fs.readFileSync(0, 'utf8'));
    ${script}`;
  return new Promise((resolve, reject) => {
    const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
    const child = execFile(process.execPath, ['-e', source], { env }, (error) =>
      error ? reject(error) : resolve(),
    );
    child.stdin.end(JSON.stringify(given));
  });
}

function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
