#!/usr/bin/env node
/** `npm run playground`: builds the page to try, and serves it on this machine until Ctrl-C. */
import { buildPlayground } from './build-playground.mjs';
import { serveFolder } from './serve-folder.mjs';

await buildPlayground();
const server = await serveFolder(new URL('../playground/dist/', import.meta.url), Number(process.env.PORT ?? 0));
console.log(`
Try it in a browser on this machine:

  ${server.address}

Ctrl-C ends it.`);
