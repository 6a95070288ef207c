#!/usr/bin/env node
// Starts the bundle with V8's compiled code from the last run, which saves a good part of the start.
const { readFileSync, renameSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { Script } = require('node:vm');

// `check` has a bundle of its own: the less there is to read, the sooner it starts.
const isWorker = process.argv[2] === '--worker-thread';
const name = isWorker || process.argv[2] === 'check' ? 'check' : 'cli';
const bundle = path.join(__dirname, `${name}.cjs`);
// Bun and Deno call themselves a version of Node; what compiled the code is known by the engine and what embeds it.
const runtime = ['bun', 'deno'].find((other) => other in process.versions) ?? 'node';
const engine = `${runtime}-${process.versions[runtime]}-v8-${process.versions.v8}-${process.arch}`;
const cache = path.join(__dirname, `${name}.BUNDLE_HASH.${engine}.cache`);

function readCache() {
  try {
    return readFileSync(cache);
  } catch {
    return undefined; // the first run, or another engine
  }
}

const cachedData = readCache();
// The bundles hold ASCII only, which is read as it is.
const script = new Script(readFileSync(bundle, 'latin1'), { filename: bundle, ...(cachedData ? { cachedData } : {}) });

if (!isWorker && (!cachedData || script.cachedDataRejected)) {
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
