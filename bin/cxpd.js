#!/usr/bin/env node
// CommonJS, as bin/package.json says: Node starts it sooner than a module.
const [, , first] = process.argv;

/**
 * Tells the version without the program itself, which would take longer to load than all of this. So would Node's stream
 * for the output. False when that fails, for whatever reason: the program knows what to say then.
 */
function tellVersion() {
  try {
    require('node:fs').writeSync(1, `${require('../package.json').version}\n`);
    return true;
  } catch {
    return false;
  }
}

if ((first !== '--version' && first !== '-V') || !tellVersion()) {
  const { main } = require('../dist/main.cjs');
  main(process, require.extensions).then((exitCode) => {
    process.exitCode = exitCode;
  });
}
