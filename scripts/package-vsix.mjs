#!/usr/bin/env node
/**
 * Packages the extension as `client/partnership-agreements.vsix`.
 *
 * The workspace already has a package `partnership-agreements`, the command line, so the extension has another name
 * there. It gets its public name in a staging folder, along with the files that its allow-list names, and nothing else.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce';
import { buildClient } from './build-client.mjs';

/** What a VSIX may weigh, in bytes: people on a slow line wait for it. */
const MOST_BYTES = 1024 * 1024;

const client = fileURLToPath(new URL('../client', import.meta.url));

/** @returns {Promise<string>} the path of the VSIX */
export async function packageVsix() {
  await buildClient();
  const {
    devDependencies,
    dependencies,
    private: _,
    files,
    ...manifest
  } = JSON.parse(fs.readFileSync(path.join(client, 'package.json'), 'utf8'));
  const staging = fs.mkdtempSync(path.join(os.tmpdir(), 'vsix-'));
  try {
    for (const file of await listFiles({ cwd: client, packageManager: PackageManager.None })) {
      fs.cpSync(path.join(client, file), path.join(staging, file));
    }
    fs.writeFileSync(
      path.join(staging, 'package.json'),
      JSON.stringify({ ...manifest, name: 'partnership-agreements', files }, null, 2),
    );
    const packagePath = path.join(client, 'partnership-agreements.vsix');
    await createVSIX({ cwd: staging, packagePath, dependencies: false, allowMissingRepository: true });
    const { size } = fs.statSync(packagePath);
    if (size > MOST_BYTES) throw new Error(`${packagePath} has ${size} bytes, more than ${MOST_BYTES}`);
    return packagePath;
  } finally {
    fs.rmSync(staging, { recursive: true, force: true });
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) console.log(await packageVsix());
