const { reporters } = require('mocha');

/**
 * Mocha's usual output, and last a line with the counts for the runner (see ../counts.mjs). `inFailedFiles` are
 * those of the files that hold a failure, which a second try runs.
 */
module.exports = class extends reporters.Spec {
  #failedFiles = new Set();
  #ended = [];

  constructor(runner, options) {
    super(runner, options);
    runner.on('pass', ({ file }) => this.#ended.push({ file, how: 'passed' }));
    runner.on('pending', ({ file }) => this.#ended.push({ file, how: 'skipped' }));
    runner.on('fail', ({ file }) => {
      this.#ended.push({ file, how: 'failed' });
      this.#failedFiles.add(file);
    });
  }

  epilogue() {
    super.epilogue();
    const { passes, failures, pending } = this.stats;
    const counts = { passed: passes, failed: failures, skipped: pending };
    if (failures > 0) counts.inFailedFiles = this.#inFailedFiles();
    console.log(`standpoint-counts ${JSON.stringify(counts)}`);
  }

  #inFailedFiles() {
    const counts = { passed: 0, failed: 0, skipped: 0 };
    for (const { file, how } of this.#ended) if (this.#failedFiles.has(file)) counts[how] += 1;
    return { files: [...this.#failedFiles], counts };
  }
};
