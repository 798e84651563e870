import { fork } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Every row fails it, so that every row is written. */
const suite = { expectations: [{ type: 'expression_is_true', expression: 'c0 IS NULL' }] }
const module = fileURLToPath(new URL('reader.js', import.meta.url))
/** A file that takes longer than this hangs. */
const patience = 300_000

/** Reads files of a directory in another process: `{ rows }`, `{ problem }`, or `{ crash }` if that process ends. */
export function openReader(folder) {
  writeFileSync(join(folder, 'all.json'), JSON.stringify(suite))
  let child = null
  return {
    read: (file) =>
      new Promise((resolve) => {
        child ??= fork(module, { execArgv: [], stdio: 'ignore' })
        const timer = setTimeout(() => child.kill('SIGKILL'), patience)
        const end = (result) => {
          clearTimeout(timer)
          child?.removeAllListeners()
          if (result.crash) child = null
          resolve(result)
        }
        child.once('message', end)
        child.once('exit', (code, signal) => end({ crash: `ends by ${signal ?? code}` }))
        child.send({ folder, file })
      }),
    close: () => child?.kill(),
  }
}
