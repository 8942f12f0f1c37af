// Watches an extension host from inside: how late timers are, how large the heap is, how far the reading of the
// folder is. Writes what it saw beside the folder, as `probe.json`, when the reading has ended.
const { writeFileSync } = require('node:fs');
const path = require('node:path');
const vscode = require('vscode');

const interval = 10;
/** Milliseconds of quiet after which nothing more is expected. */
const quiet = 3000;

exports.activate = () => {
  watch().catch((e) => writeFileSync('/tmp/scalebench/probe.err', String(e.stack)));
};
async function watch() {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
  if (folder === undefined) return;
  const lateness = watchLateness();
  const before = process.memoryUsage();
  const standpoint = vscode.extensions.getExtension('standpoint.standpoint');
  const started = performance.now();
  const since = () => Math.round(performance.now() - started);
  const seen = { folder, pid: process.pid, before, times: {}, peak: 0 };
  if (standpoint !== undefined) {
    const { reading } = await standpoint.activate();
    seen.times.activated = [
      since(),
      Math.round(process.threadCpuUsage().user / 1000),
      Math.round(process.cpuUsage().user / 1000),
    ];
    await vscode.commands.executeCommand('workbench.view.extension.standpoint');
    seen.times.viewShown = since();
    let last = performance.now();
    let of;
    reading.onDidChange((progress) => {
      last = performance.now();
      seen.peak = Math.max(seen.peak, process.memoryUsage().heapUsed);
      if (progress?.of === of) return;
      if (of !== undefined)
        seen.times[`${of} done`] = [
          since(),
          Math.round(process.threadCpuUsage().user / 1000),
          Math.round(process.cpuUsage().user / 1000),
        ];
      of = progress?.of;
    });
    while (reading.progress !== undefined || performance.now() - last < quiet) await pause(200);
  } else await pause(quiet);
  seen.times.quiet = since();
  seen.after = process.memoryUsage();
  seen.late = lateness();
  writeFileSync(path.join(path.dirname(folder), 'probe.json'), JSON.stringify(seen, undefined, 2));
}

/** How late a timer was, in milliseconds: each time that it was later than a frame, and the worst. */
function watchLateness() {
  const late = [];
  const began = performance.now();
  let expected = performance.now() + interval;
  const timer = setInterval(() => {
    const now = performance.now();
    if (now - expected > 16) late.push([Math.round(now - began), Math.round(now - expected)]);
    expected = now + interval;
  }, interval);
  return () => {
    clearInterval(timer);
    const worst = late.toSorted((a, b) => b[1] - a[1]);
    return {
      over16: late.length,
      over50: late.filter(([, by]) => by > 50).length,
      worst: worst.slice(0, 20),
    };
  };
}

function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
