const { reporters } = require('mocha');

/** Mocha's usual output, and last a line with the counts for the runner (see ../counts.mjs). */
module.exports = class extends reporters.Spec {
  epilogue() {
    super.epilogue();
    const { passes, failures, pending } = this.stats;
    const counts = { passed: passes, failed: failures, skipped: pending };
    console.log(`standpoint-counts ${JSON.stringify(counts)}`);
  }
};
