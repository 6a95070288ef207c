#!/usr/bin/env node
// Starts the bundle with V8's compiled code from the last run, which saves a good part of the start.
const { readFileSync, renameSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { Script } = require('node:vm');

// Some commands have bundles of their own: the less there is to read, the sooner they start.
const asked = process.argv[2];
const isWorker = asked === '--worker-thread';
const name = isWorker ? 'check' : ['check', 'history', 'lsp'].includes(asked) ? asked : 'cli';
// Those that share one need other parts of it: each keeps what it compiles itself.
const kept = name === 'cli' && /^[a-z]+$/.test(asked) ? `cli-${asked}` : name;
const bundle = path.join(__dirname, `${name}.cjs`);
// Bun and Deno call themselves a version of Node; what compiled the code is known by the engine and what embeds it.
const runtime = ['bun', 'deno'].find((other) => other in process.versions) ?? 'node';
const engine = `${runtime}-${process.versions[runtime]}-v8-${process.versions.v8}-${process.arch}`;
const cache = path.join(__dirname, `${kept}.BUNDLE_HASH.${engine}.cache`);

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

function writeCache() {
  try {
    const temporary = `${cache}.${process.pid}`;
    writeFileSync(temporary, script.createCachedData());
    renameSync(temporary, cache);
  } catch {
    // A folder that can't be written to: every run compiles afresh.
  }
}

// At the end, when nothing runs any more: V8 is not asked for what it compiled while it goes on compiling. A run that came
// to no result (from 2 on) compiled little of what the next one needs.
if (!isWorker && (!cachedData || script.cachedDataRejected))
  process.once('exit', (code) => {
    if (code < 2) writeCache();
  });

const bundled = { exports: {} };
script.runInThisContext()(require, bundled, bundled.exports, bundle, __dirname);
