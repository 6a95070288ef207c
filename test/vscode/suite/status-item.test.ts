import { diagnosticsOf } from '../support/diagnostics.ts';
import { onPage } from '../support/page.ts';
import { closeEditors, openInEditor } from '../support/workspace.ts';

describe('The language status', () => {
  afterEach(closeEditors);

  it('tells how the agreement stands, and the server', async function () {
    const { document } = await openInEditor('live-eta.partnership.yaml');
    await diagnosticsOf(document.uri, ['honesty/ceiling-missing']);
    await onPage(this, 'languageStatusShows', 'agreed · 1 finding');
    await onPage(this, 'languageStatusShows', 'The language server is running');
  });
});
