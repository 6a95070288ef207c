import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { collectSooner } from './collecting.ts';
import { nodeHost } from './node-host.ts';
import { serve } from './server.ts';

collectSooner();
// Started by an editor, over node-ipc or standard input and output, as its arguments say.
void serve(createConnection(ProposedFeatures.all), nodeHost);
