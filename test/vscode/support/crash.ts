/** After as many crashes in a row the client starts the server no more. */
export const CRASHES = 5;

/**
 * Ends the language server as a crash would, and waits until its process is gone: until then it would be taken for the one
 * that comes after it, and be ended twice. The processes of an extension host are known where there is Node.
 */
export async function crash(): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const [server] = await servers();
    if (server) {
      process.kill(server, 'SIGKILL');
      while ((await servers()).includes(server)) await wait();
      return;
    }
    await wait();
  }
  throw new Error('There is no language server');
}

const wait = () => new Promise((resolve) => setTimeout(resolve, 100));

/** The processes of language servers that this extension host has started. */
async function servers(): Promise<readonly number[]> {
  const { execFileSync } = await import('node:child_process');
  return execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes('server.node.cjs'))
    .map((line) => line.trim().split(/\s+/).map(Number))
    .flatMap(([server, parent]) => (server && parent === process.pid ? [server] : []));
}
