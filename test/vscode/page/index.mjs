/** What tests ask of the page that shows VS Code. Each function gets the page first, then the test's arguments. */
export * from './editor.mjs';
export * from './messages.mjs';
export * from './quick-input.mjs';
export * from './screenshot.mjs';
export * from './summary.mjs';
export * from './tree.mjs';
export * from './walkthrough.mjs';
