import { builtIn } from './node/builtIn.ts';

/** Another thread of whatever platform this is. */
export interface Thread {
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** The thread could not be started, or has ended by itself. */
  onEnd(listener: (reason: unknown) => void): void;
  terminate(): void;
}

/** Starts a thread that runs a classic script, which finds `post` and `listen` to talk to this one. */
export function startThread(script: string): Thread | undefined {
  return nodeThread(script) ?? webThread(script);
}

interface NodeWorker {
  postMessage(message: unknown): void;
  on(event: 'message' | 'error' | 'exit', listener: (value: unknown) => void): void;
  terminate(): Promise<number>;
  unref(): void;
}

interface NodeThreads {
  readonly Worker: new (script: string, options: { readonly eval: true }) => NodeWorker;
}

/**
 * On Linux a thread has a priority of its own: what somebody does in the window comes first. Elsewhere it has none, nor
 * where a sandbox keeps it from that: it works all the same.
 */
const behindOthers = `
const { readlinkSync } = require('node:fs');
const { constants, platform, setPriority } = require('node:os');
const { PRIORITY_BELOW_NORMAL } = constants.priority;
if (platform() === 'linux') {
  try {
    const thread = readlinkSync('/proc/thread-self').split('/').at(-1);
    setPriority(Number(thread), PRIORITY_BELOW_NORMAL);
  } catch {}
}
`;

const nodePort = `
const { parentPort } = require('node:worker_threads');
const post = (message) => parentPort.postMessage(message);
const listen = (listener) => parentPort.on('message', listener);
`;

function nodeThread(script: string): Thread | undefined {
  const threads = builtIn<NodeThreads>('node:worker_threads');
  if (threads === undefined) return undefined;
  const worker = new threads.Worker(behindOthers + nodePort + script, { eval: true });
  worker.unref();
  return {
    post: (message) => worker.postMessage(message),
    onMessage: (listener) => worker.on('message', listener),
    onEnd(listener) {
      worker.on('error', listener);
      worker.on('exit', listener);
    },
    terminate: () => void worker.terminate(),
  };
}

interface WebWorker {
  postMessage(message: unknown): void;
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  onerror: ((reason: unknown) => void) | null;
  terminate(): void;
}

interface WebThreads {
  readonly URL: unknown;
  readonly Worker?: new (address: string) => WebWorker;
}

const webPort = `
const post = (message) => self.postMessage(message);
const listen = (listener) => { self.onmessage = ({ data }) => listener(data); };
`;

/** Some hosts of the web forbid it, which shows when the thread ends before it has begun. */
function webThread(script: string): Thread | undefined {
  const { Worker }: WebThreads = globalThis;
  if (Worker === undefined) return undefined;
  const address = URL.createObjectURL(new Blob([webPort, script], { type: 'text/javascript' }));
  const worker = new Worker(address);
  return {
    post: (message) => worker.postMessage(message),
    onMessage(listener) {
      worker.onmessage = ({ data }) => listener(data);
    },
    onEnd(listener) {
      worker.onerror = listener;
    },
    terminate() {
      worker.terminate();
      URL.revokeObjectURL(address);
    },
  };
}
