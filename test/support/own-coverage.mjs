// Coverage is taken of what runs in mocha's own processes. The hundreds that the tests start run bundles, and would each take
// as long again to write down which of their functions ran.
if (process.env.MOCHA_WORKER_ID) {
  delete process.env.NODE_V8_COVERAGE;
  // What ran is written down when a worker ends, and it is told to end with SIGTERM one second after its last file, which is
  // too soon on a busy machine: the half of all coverage would be lost. It ends by itself, when that is written.
  process.on('SIGTERM', () => process.exit());
}
