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

/** Speaks over standard input and output until the client ends it, or says nothing more. */
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
  // A pipe is closed at its end; a device only ends.
  await new Promise<void>((resolve) => {
    for (const event of ['end', 'close']) process.stdin.once(event, resolve);
  });
  // Nobody asks any more. What looks for the client's process would keep this one for as long as that runs.
  const late = new Promise<void>((resolve) => void setTimeout(resolve, patience));
  await Promise.race([reception.settled(), late]);
  process.exit(0);
}

/** How long answers are waited for when nothing more can be asked, in milliseconds. */
const patience = 10_000;
