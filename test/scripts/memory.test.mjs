import assert from 'node:assert/strict';
import { buildEngine } from '../../scripts/bench/engine.mjs';
import { timesKept } from '../../scripts/bench/memory.mjs';
import { readTexts, repeated } from '../../scripts/bench/texts.mjs';

/** Multiples of the text; measured were 7.2 to 7.7 and 2.4 to 2.6. Heaps depend on no load. */
const most = { startAnalysis: 10, analyse: 4 };

describe('what the engine keeps of a long article', () => {
  for (const [action, limit] of Object.entries(most)) {
    it(`is little beside its text: ${action}`, async () => {
      const [texts, engine] = await Promise.all([readTexts(), buildEngine()]);
      const times = timesKept(engine, action, (length) => repeated(texts, length));
      assert.ok(times > 0.5, `${times.toFixed(1)} times the text is too little to be all of it`);
      assert.ok(times < limit, `it keeps ${times.toFixed(1)} times the text`);
    });
  }
});
