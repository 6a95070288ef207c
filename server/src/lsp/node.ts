import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { collectSooner } from './collecting.ts';
import { nodeHost } from './node-host.ts';
import { Reception } from './reception.ts';
import { serve } from './server.ts';

collectSooner();
// Started by an editor, over node-ipc or standard input and output, as its arguments say.
const reception = new Reception();
void serve(createConnection(ProposedFeatures.all, reception.options), reception, nodeHost);
