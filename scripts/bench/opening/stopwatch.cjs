// Loaded by NODE_OPTIONS into the server of a VS Code: its extension hosts add a line to the file STANDPOINT_STOPWATCH
// with what it took to start the extension STANDPOINT_WATCHED, in milliseconds. `loading` and `starting` are between
// VS Code's own performance marks, which are whole milliseconds by the clock and hold whatever else had a turn;
// `working` is the processor time of the host's thread in the extension's file and in its `activate`.
const { appendFileSync } = require('node:fs');
const Module = require('node:module');
const { isMainThread } = require('node:worker_threads');
const { inExtensionHost } = require('../../hosts/inExtensionHost.cjs');

const { STANDPOINT_STOPWATCH: file, STANDPOINT_WATCHED: id } = process.env;

/** An extension is installed in a folder that ends with its version. */
const own = new RegExp(`/${id}-\\d`);

/** Milliseconds after which VS Code has made its last mark. */
const rest = 500;

if (inExtensionHost(__filename) && isMainThread) watch();

function watch() {
  const { load } = Module.prototype;
  let working = 0;
  let isFound = false;
  const timed = (work) => {
    const before = worked();
    try {
      return work();
    } finally {
      working += worked() - before;
    }
  };
  Module.prototype.load = function (filename) {
    if (isFound || !own.test(filename)) return load.call(this, filename);
    isFound = true;
    timed(() => load.call(this, filename));
    const { activate } = this.exports;
    const started = (context) => {
      setTimeout(() => write({ ...marked(), working }), rest);
      return timed(() => activate(context));
    };
    this.exports = { ...this.exports, activate: started };
  };
}

/** Milliseconds of the processor that this thread has had. */
function worked() {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

function marked() {
  const marks = globalThis.MonacoPerformanceMarks.getMarks();
  const at = (what) => marks.find(({ name }) => name === `code/extHost/${what}/${id}`).startTime;
  return {
    loading: at('didLoadExtensionCode') - at('willLoadExtensionCode'),
    starting: at('didActivateExtension') - at('willActivateExtension'),
  };
}

function write(line) {
  appendFileSync(file, `${JSON.stringify(line)}\n`);
}
