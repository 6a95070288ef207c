#!/usr/bin/env node
// Starts the bundle with V8's compiled code from the last run, which saves a good part of the start.
const { readFileSync, renameSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { Script } = require('node:vm');

const bundle = path.join(__dirname, 'cli.cjs');
const cache = path.join(__dirname, `cli.BUNDLE_HASH.${process.version}-${process.arch}.cache`);

function readCache() {
  try {
    return readFileSync(cache);
  } catch {
    return undefined; // the first run, or another version of Node
  }
}

const cachedData = readCache();
const source = `(function (require, module, exports, __filename, __dirname) {${readFileSync(bundle, 'utf8')}\n})`;
const script = new Script(source, { filename: bundle, ...(cachedData ? { cachedData } : {}) });

if (process.argv[2] !== '--worker-thread' && (!cachedData || script.cachedDataRejected)) {
  process.on('exit', () => {
    try {
      const temporary = `${cache}.${process.pid}`;
      writeFileSync(temporary, script.createCachedData());
      renameSync(temporary, cache);
    } catch {
      // A folder that can't be written to: every run compiles afresh.
    }
  });
}

const bundled = { exports: {} };
script.runInThisContext()(require, bundled, bundled.exports, bundle, __dirname);
