import {
  createConnection,
  ErrorCodes,
  ProposedFeatures,
  type ResponseMessage,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { collectSooner } from './collecting.ts';
import { nodeHost } from './node-host.ts';
import { Reception } from './reception.ts';
import { serve } from './server.ts';

/** Speaks over standard input and output until the client ends it. */
export async function startOverStdio(): Promise<void> {
  collectSooner();
  const reception = new Reception();
  const [reader, writer] = [new StreamMessageReader(process.stdin), new StreamMessageWriter(process.stdout)];
  const connection = createConnection(ProposedFeatures.all, reader, writer, reception.options);
  reader.onError((error) => {
    if (!(error instanceof SyntaxError)) return;
    const response: ResponseMessage = {
      jsonrpc: '2.0',
      id: null,
      error: { code: ErrorCodes.ParseError, message: `A message is no JSON: ${error.message}` },
    };
    void writer.write(response);
  });
  await serve(connection, reception, nodeHost);
  await new Promise<void>((resolve) => void process.stdin.once('close', resolve));
}
