import { createServer } from 'node:net';

/** A TCP port of 127.0.0.1 that nobody listens on now: `preferred` where it is free. */
export async function freePort(preferred = 0) {
  return (await probe(preferred)) ?? (await probe(0));
}

/** The port that was free (any for 0), or undefined when it is taken. */
function probe(wanted) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => {
      if (error.code === 'EADDRINUSE') resolve(undefined);
      else reject(error);
    });
    server.listen(wanted, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
