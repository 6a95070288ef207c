/**
 * An esbuild plugin: a module that most runs do without is evaluated when something of it is first used, not when what
 * imports it starts. `load` is the JavaScript that gets it; without one, it stays in the same bundle.
 *
 * @param {string} name of the module, as it is imported
 * @param {readonly string[]} names of what is imported of it
 * @param {{ resolveDir: string, load?: string }} options where the module is found from
 * @returns {import('esbuild').Plugin}
 */
export const lazily = (name, names, { resolveDir, load = `require(${JSON.stringify(name)})` }) => ({
  name: `lazily-${name}`,
  setup({ onResolve, onLoad }) {
    const namespace = `lazily-${name}`;
    onResolve({ filter: new RegExp(`^${name}$`), namespace: 'file' }, ({ kind }) =>
      kind === 'entry-point' ? undefined : { path: name, namespace },
    );
    // What the stand-in requires is the module itself, or a bundle beside this one.
    onResolve({ filter: /^\.\//, namespace }, ({ path }) => ({ path, external: true }));
    const getters = names.map((each) => `get ${each}() { return load().${each}; },`);
    onLoad({ filter: /./, namespace }, () => ({
      contents: `let loaded; const load = () => (loaded ??= ${load}); module.exports = {\n${getters.join('\n')}\n};`,
      resolveDir,
    }));
  },
});
