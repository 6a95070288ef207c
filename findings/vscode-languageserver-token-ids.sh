#!/usr/bin/env bash
# `vscode-languageserver` 11.0.0 names each result of its SemanticTokensBuilder by the clock, in milliseconds. LSP 3.17 has a
# client send that name back to say which tokens it has. Seen, with a clock that stands still: other tokens of the same
# document bear the same name.
. "$(dirname "$0")/setup.sh" vscode-languageserver@11.0.0
seen=$(node -e "
  Date.now = () => 1798761600000;
  const { SemanticTokensBuilder } = require('vscode-languageserver');
  const results = [1, 2].map((length) => {
    const builder = new SemanticTokensBuilder();
    builder.push(0, 0, length, 0, 0);
    return builder.build();
  });
  const [first, second] = results;
  console.log(first.data.join() === second.data.join() ? 'same tokens' : 'other tokens', first.resultId === second.resultId ? 'same name' : 'other name');
")
expect 'other tokens same name' "$seen"
