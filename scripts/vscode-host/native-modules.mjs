/**
 * VS Code loads two native modules as it starts. They are not compiled here, so quiet stand-ins take their place:
 * without them it works as well, but prints a page of stack traces that hides the tests' own output.
 */
import fs from 'node:fs';
import path from 'node:path';

/** The logger: appends lines to the file it is told. */
const SPDLOG = `
const fs = require('fs');
const path = require('path');
class Logger {
  constructor(file) {
    this.file = file;
    this.level = 2;
    fs.mkdirSync(path.dirname(file), { recursive: true });
  }
  write(level, text) {
    if (level < this.level) return;
    try { fs.appendFileSync(this.file, String(text).replace(/\\n?$/, '\\n')); } catch {}
  }
  trace(text) { this.write(0, text); }
  debug(text) { this.write(1, text); }
  info(text) { this.write(2, text); }
  warn(text) { this.write(3, text); }
  error(text) { this.write(4, text); }
  critical(text) { this.write(5, text); }
  getLevel() { return this.level; }
  setLevel(level) { this.level = level; }
  setPattern() {}
  clearFormatters() {}
  flush() {}
  drop() {}
}
exports.version = 0;
exports.Logger = Logger;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.shutdown = () => {};
exports.createRotatingLogger = exports.createAsyncRotatingLogger = async (name, file) => new Logger(file);
`;

/** Ends the server when its parent is gone; our own server process does that (see server.mjs). */
const WATCHDOG = 'exports.start = () => {};\n';

/** @param {string} vscode VS Code's folder */
export function replaceNativeModules(vscode) {
  replace(vscode, '@vscode/spdlog', SPDLOG);
  replace(vscode, '@vscode/native-watchdog', WATCHDOG);
}

function replace(/** @type {string} */ vscode, /** @type {string} */ name, /** @type {string} */ code) {
  const folder = path.join(vscode, 'node_modules', name);
  const { main = 'index.js' } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  fs.writeFileSync(path.join(folder, main), code);
}
