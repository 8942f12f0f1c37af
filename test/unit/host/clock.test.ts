import assert from 'node:assert/strict';
import { MessageChannel } from 'node:worker_threads';
import { SystemClock } from '../../../src/host/clock.ts';

const works = 5;
const turnsEach = 12;

describe('the time of the machine', () => {
  it('lets what comes from outside have a turn after each of several works', async () => {
    const clock = new SystemClock();
    let turns = 0;
    let most = 0;
    let before = 0;
    const { port1, port2 } = new MessageChannel();
    port1.on('message', () => {
      most = Math.max(most, turns - before);
      before = turns;
      port2.postMessage('again');
    });
    port2.postMessage('first');
    const work = async () => {
      for (let turn = 0; turn < turnsEach; turn += 1) {
        await new Promise<void>((resolve) => clock.after(0, resolve));
        turns += 1;
        const end = clock.now() + 2;
        while (clock.now() < end);
      }
    };
    await Promise.all(Array.from({ length: works }, work));
    port1.close();
    assert.equal(turns, works * turnsEach);
    assert.ok(before > 0 && most <= 3, `${most} turns between two messages`);
  });

  it('calls nobody who has changed his mind', async () => {
    const clock = new SystemClock();
    const called: number[] = [];
    for (const milliseconds of [0, 0, 1]) {
      clock.after(milliseconds, () => called.push(milliseconds)).dispose();
    }
    await new Promise<void>((resolve) => clock.after(5, resolve));
    await new Promise<void>((resolve) => clock.after(0, resolve));
    assert.deepEqual(called, []);
  });
});
