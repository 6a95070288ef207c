/** Builds everything that ships: the npm packages and the bundles of the extension. */
import { buildClient } from './build-client.mjs';
import { buildServer } from './build-server.mjs';

await Promise.all([buildServer(), buildClient()]);
