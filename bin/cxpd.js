#!/usr/bin/env node
// CommonJS, as bin/package.json says: Node starts it sooner than a module.
require('node:module').enableCompileCache?.();
const { main } = require('../dist/main.cjs');

main(process).then((exitCode) => {
  process.exitCode = exitCode;
});
