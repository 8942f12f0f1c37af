// Loaded by NODE_OPTIONS into the server of a VS Code under test. In its extension hosts, and their threads,
// it notes each way to a network that is taken, and where in the code, as a line, and lets it go on.
const { appendFileSync } = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');
const { isMainThread } = require('node:worker_threads');
const dgram = require('node:dgram');
const dns = require('node:dns');
const http = require('node:http');
const https = require('node:https');
const net = require('node:net');
const { inExtensionHost } = require('./inExtensionHost.cjs');

/** Names the file that the lines are written to. */
const { STANDPOINT_REQUESTS: file } = process.env;

if (inExtensionHost(__filename)) {
  watch();
  syncBuiltinESMExports();
}

function watch() {
  note(globalThis, 'fetch', ([what]) => what?.url ?? what);
  for (const module of [http, https]) {
    for (const name of ['request', 'get']) note(module, name, ([what]) => addressOf(what));
  }
  note(net.Socket.prototype, 'connect', ([what]) => addressOf([what].flat()[0]));
  note(dgram.Socket.prototype, 'send', ([, ...where]) => where);
  for (const resolver of [dns, dns.promises]) {
    const ways = Object.keys(resolver).filter((name) => /^(lookup|resolve|reverse)/.test(name));
    for (const name of ways) note(resolver, name, ([host]) => host);
  }
}

/** Lets a function note that it is called, and with what. */
function note(owner, name, say) {
  const original = owner[name];
  owner[name] = function (...args) {
    const where = isMainThread ? 'extension host' : 'thread';
    const way = new Error().stack?.split('\n').slice(2).join(' ').replace(/\s+/g, ' ');
    appendFileSync(file, `${name} ${say(args)}, ${where}${way}\n`);
    return Reflect.apply(original, this, args);
  };
}

function addressOf(what) {
  if (typeof what !== 'object' || what === null || what instanceof URL) return what;
  const { host = what.hostname, port, path } = what;
  return [host, port, path].filter((part) => part !== undefined).join(' ');
}
