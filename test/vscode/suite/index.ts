import './language.test.ts';
import './diagnostics.test.ts';
import './restart-server.test.ts';
import './schemes.test.ts';
import './summary.test.ts';
