// Starts extensions that have not started by themselves, and adds a line to the file STANDPOINT_STOPWATCH with the
// milliseconds that loading and starting each took. They are between VS Code's own
// performance marks, which are whole milliseconds.
const { appendFileSync, existsSync, readFileSync } = require('node:fs');
const vscode = require('vscode');

const watched = ['standpoint.standpoint-empty', 'standpoint.standpoint'];

exports.activate = () => {
  const file = process.env.STANDPOINT_STOPWATCH;
  const write = (line) => appendFileSync(file, `${JSON.stringify(line)}\n`);
  measure(file).then(write, (error) => write({ error: error.stack }));
};

async function measure(file) {
  const before = existsSync(file) ? readFileSync(file, 'utf8').split('\n').length : 0;
  // Whatever the first one pays for the second, each of them pays in every other window.
  const inTurn = before % 2 === 0 ? watched : watched.toReversed();
  for (const id of inTurn) await vscode.extensions.getExtension(id).activate();
  return Object.fromEntries(watched.map((id) => [id, timesOf(id)]));
}

function timesOf(id) {
  const marks = globalThis.MonacoPerformanceMarks.getMarks();
  const at = (what) => marks.find(({ name }) => name === `code/extHost/${what}/${id}`).startTime;
  const loading = at('didLoadExtensionCode') - at('willLoadExtensionCode');
  const starting = at('didActivateExtension') - at('willActivateExtension');
  return { loading, starting };
}
