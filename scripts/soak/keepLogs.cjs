// Loaded by NODE_OPTIONS into a VS Code whose native log writer was never compiled: logs go into their files
// all the same, so that somebody can read whether there is an error in them.
const { appendFileSync } = require('node:fs');
const Module = require('node:module');

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'critical'];

const nothing = () => undefined;

/** What VS Code uses of the writer. */
class Logger {
  constructor(_type, _name, file) {
    for (const level of levels) {
      this[level] = (text) => appendFileSync(file, `[${level}] ${text}\n`);
    }
    this.getLevel = () => 0;
    for (const name of ['setLevel', 'setPattern', 'clearFormatters', 'flush', 'drop']) {
      this[name] = nothing;
    }
  }
}

const load = Module._load;
Module._load = (request, parent, ...others) => {
  if (request === 'bindings' && parent?.filename?.includes('spdlog')) {
    return () => ({ version: 0, setLevel: nothing, setFlushOn: nothing, Logger });
  }
  return load(request, parent, ...others);
};
