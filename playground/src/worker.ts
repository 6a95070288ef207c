/** The server, in a worker of its own. It is imported before everything else, so that it starts while the rest is read. */
export const worker = new Worker('server.js');
