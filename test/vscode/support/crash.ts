/** After as many crashes in a row the client starts the server no more. */
export const CRASHES = 5;

/** Ends the language server as a crash would. The processes of an extension host are known where there is Node. */
export async function crash(): Promise<void> {
  const { execFileSync } = await import('node:child_process');
  for (let tries = 0; tries < 100; tries++) {
    const lines = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
    const server = lines.find(
      (line) => line.includes('server.node.cjs') && line.trim().split(/\s+/)[1] === String(process.pid),
    );
    if (server) return void process.kill(Number(server.trim().split(/\s+/)[0]), 'SIGKILL');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('There is no language server');
}
