import { createContext, Script } from 'node:vm';
import { type Attack, attacksOn, attackText } from './attacks.ts';

/** Characters of a text, and of one a quarter as long. */
const [long, short] = [8_000, 2_000];
/** Milliseconds below which nothing needs to be compared: linear time takes a hundredth of it. */
const floor = 3;
/** Four times the length takes four times the time where that is linear, and sixteen where it is squared. */
const mostTimes = 9;
/** Milliseconds for all texts; what takes more, takes for ever. */
const patience = 3_000;

const script = new Script('run()');

/** A text on which an expression takes more than linear time, and how much more; undefined for a good one. */
export function hardText(expression: RegExp): string | undefined {
  let tried: Attack | undefined;
  const run = () => {
    for (const attack of attacksOn(expression)) {
      tried = attack;
      if (timeOf(expression, attack, long) < floor) continue;
      const times = leastTimes(expression, attack);
      if (times > mostTimes) return `${JSON.stringify(attack)}: ${times.toFixed(0)} times`;
    }
    return undefined;
  };
  try {
    return script.runInContext(createContext({ run }), { timeout: patience });
  } catch (error) {
    return `${JSON.stringify(tried)}: ${error}`;
  }
}

/** How many times as long the long text takes, each in the least of some tries. */
function leastTimes(expression: RegExp, attack: Attack): number {
  const least = (length: number) =>
    Math.min(...Array.from({ length: 4 }, () => timeOf(expression, attack, length)));
  const ofLong = least(long);
  return ofLong < floor ? 1 : ofLong / least(short);
}

/** Milliseconds to find all matches in a text. */
function timeOf(expression: RegExp, attack: Attack, length: number): number {
  const text = attackText(attack, length);
  const started = performance.now();
  text.replace(expression, '');
  return performance.now() - started;
}
