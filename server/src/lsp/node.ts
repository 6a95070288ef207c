import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeHost } from './node-host.ts';
import { serve } from './server.ts';

// Started by an editor, over node-ipc or standard input and output, as its arguments say.
void serve(createConnection(ProposedFeatures.all), nodeHost);
