#!/usr/bin/env node
// Node exits with 1, the code of a failed check, where it cannot load a module.
import('../dist/src/cli/bin.js')
  .then(({ run }) => run(process.argv.slice(2)))
  .catch((error) => {
    process.stderr.write(`validate: ${error.message}\n`)
    process.exitCode = 3
  })
