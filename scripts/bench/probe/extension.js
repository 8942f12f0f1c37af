// Watches an extension host from inside: how late timers are, how large the heap is, how far the reading of the
// folder is. Writes what it saw beside the folder, as `probe.json`, when the reading has ended.
const { writeFileSync } = require('node:fs');
const path = require('node:path');
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
  const lateness = watchLateness();
  if (standpoint === undefined) await pause(quiet);
  else await watchReading(standpoint, seen);
  seen.late = lateness();
  seen.after = process.memoryUsage().heapUsed;
  writeFileSync(path.join(path.dirname(folder), 'probe.json'), JSON.stringify(seen));
}

/** When each part of the reading had ended, in milliseconds, with the processor's time of this thread and of all. */
async function watchReading(standpoint, seen) {
  const started = performance.now();
  const [own, all] = [process.threadCpuUsage(), process.cpuUsage()];
  const note = (what) => {
    seen.times[what] = {
      at: Math.round(performance.now() - started),
      own: Math.round(process.threadCpuUsage(own).user / 1000),
      all: Math.round(process.cpuUsage(all).user / 1000),
    };
  };
  const { reading } = await standpoint.activate();
  note('activated');
  await vscode.commands.executeCommand('workbench.view.extension.standpoint');
  let last = performance.now();
  let of;
  reading.onDidChange((progress) => {
    last = performance.now();
    seen.peak = Math.max(seen.peak, process.memoryUsage().heapUsed);
    if (progress?.of === of) return;
    if (of !== undefined) note(of);
    of = progress?.of;
  });
  while (reading.progress !== undefined || performance.now() - last < quiet) await pause(200);
}

/** How late a timer was, in milliseconds: how often by more than a frame, more than 50, and by how much at most. */
function watchLateness() {
  const late = [];
  let expected = performance.now() + interval;
  const timer = setInterval(() => {
    const now = performance.now();
    late.push(now - expected);
    expected = now + interval;
  }, interval);
  return () => {
    clearInterval(timer);
    const worst = late.toSorted((a, b) => b - a).slice(0, 10);
    return {
      over16: late.filter((by) => by > 16).length,
      over50: late.filter((by) => by > 50).length,
      worst: worst.map(Math.round),
    };
  };
}

function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
