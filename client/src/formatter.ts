/** Prettier with its YAML: a bundle of its own, which both language servers load when somebody formats. */
export * from 'prettier/plugins/yaml';
export { format } from 'prettier/standalone';
