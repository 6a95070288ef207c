/**
 * The first script of the page, and a small one: the server is read and started in its worker while the editor is.
 */
globalThis.partnershipServer = new Worker('server.js');

declare global {
  var partnershipServer: Worker;
}

export {};
