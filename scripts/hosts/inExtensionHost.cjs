const child = require('node:child_process');
const { syncBuiltinESMExports } = require('node:module');

const extensionHost = '--type=extensionHost';

/**
 * For a file that NODE_OPTIONS loads into the server of a VS Code under test: whether this process is one of its
 * extension hosts, or a thread of one. Elsewhere it sees to it that they load the file too, since the server takes
 * NODE_OPTIONS out of their environment; threads inherit the arguments of their process.
 */
exports.inExtensionHost = (file) => {
  if (process.execArgv.includes(`--require=${file}`)) return true;
  const { fork } = child;
  const own = process.env.NODE_OPTIONS.split(' ');
  child.fork = (script, args, options) => {
    if (!args?.includes(extensionHost)) return fork(script, args, options);
    const execArgv = [...(options?.execArgv ?? process.execArgv), ...own];
    return fork(script, args, { ...options, execArgv });
  };
  syncBuiltinESMExports();
  return false;
};
