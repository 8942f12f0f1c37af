// Loaded by NODE_OPTIONS into the server of a VS Code under test: its extension hosts add a line to the file
// STANDPOINT_STARTS for each part of Standpoint's bundle that V8 reads, and one when `activate` is through.
const { appendFileSync } = require('node:fs');
const Module = require('node:module');
const { isMainThread } = require('node:worker_threads');
const vm = require('node:vm');
const { inExtensionHost } = require('../../scripts/hosts/inExtensionHost.cjs');

const { STANDPOINT_STARTS: file } = process.env;

const bundle = /[\\/]standpoint\.standpoint-[^\\/]+[\\/]dist[\\/]extension\.js$/;
const starter = /[\\/]standpoint\.standpoint-[^\\/]+[\\/]dist[\\/]starter\.js$/;

if (inExtensionHost(__filename) && isMainThread) watch();

function watch() {
  const { Script } = vm;
  vm.Script = class extends Script {
    constructor(text, options) {
      super(text, options);
      if (bundle.test(options?.filename)) note(options.lineOffset > 0 ? 'core' : 'all but core');
    }
  };
  const { load } = Module.prototype;
  Module.prototype.load = function (filename) {
    load.call(this, filename);
    if (!starter.test(filename)) return;
    const { activate } = this.exports;
    const noted = (context) => {
      const standpoint = activate(context);
      note('started');
      return standpoint;
    };
    this.exports = { ...this.exports, activate: noted };
  };
}

function note(what) {
  appendFileSync(file, `${what}\n`);
}
