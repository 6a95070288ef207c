// Coverage is taken of what runs in mocha's own processes. The hundreds that the tests start run bundles, and would each take
// as long again to write down which of their functions ran.
if (process.env.MOCHA_WORKER_ID) delete process.env.NODE_V8_COVERAGE;
