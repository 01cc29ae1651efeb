#!/usr/bin/env node
// CommonJS, as bin/package.json says: Node starts it sooner than a module.
const { main } = require('../dist/main.cjs');

main(process, require.extensions).then((exitCode) => {
  process.exitCode = exitCode;
});
