/** Builds everything that ships: the npm packages and the bundles of the extension, the page to try. */
import { buildClient } from './build-client.mjs';
import { buildPlayground } from './build-playground.mjs';
import { buildServer } from './build-server.mjs';

await Promise.all([buildServer(), buildClient(), buildPlayground()]);
