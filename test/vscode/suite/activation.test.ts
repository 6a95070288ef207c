import { equal } from '../support/expect.ts';
import { extensionUnderTest } from '../support/extension.ts';
import { until } from '../support/until.ts';
import { closeEditors, openInEditor } from '../support/workspace.ts';

/** What the extension may take of VS Code's time, in milliseconds. */
const MOST_MILLISECONDS = 100;

describe('Activation', () => {
  afterEach(closeEditors);

  it('does not happen before an agreement is opened, though the folder has some', async () => {
    const extension = extensionUnderTest();
    equal(extension.isActive, false);
    await openInEditor('partnership.config.yaml');
    equal(extension.isActive, false);
    await openInEditor('live-eta.partnership.yaml');
    await until(() => extension.isActive, 'activation');
  });

  it(`takes at most ${MOST_MILLISECONDS} ms of our own`, () => {
    const { activationMilliseconds } = extensionUnderTest().exports;
    console.log(`      activated in ${activationMilliseconds.toFixed(1)} ms`);
    equal(activationMilliseconds <= MOST_MILLISECONDS, true);
  });
});
