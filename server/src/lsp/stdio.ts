import {
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { collectSooner } from './collecting.ts';
import { nodeHost } from './node-host.ts';
import { serve } from './server.ts';

/** Speaks over standard input and output until the client ends it. */
export async function startOverStdio(): Promise<void> {
  collectSooner();
  const connection = createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(process.stdin),
    new StreamMessageWriter(process.stdout),
  );
  await serve(connection, nodeHost);
  await new Promise<void>((resolve) => void process.stdin.once('close', resolve));
}
