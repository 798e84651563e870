import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const bin = fileURLToPath(new URL('../../bin/validate.js', import.meta.url))
/** A run that takes longer than this hangs. */
const patience = 600_000

/** A directory for runs of the built program, with temporary files and a cache of its own. */
export function newPlace() {
  const path = mkdtempSync(join(tmpdir(), 'reliability-'))
  const temporary = join(path, 'tmp')
  mkdirSync(temporary)
  const env = { ...process.env, TMPDIR: temporary, XDG_CACHE_HOME: join(path, 'cache'), NO_COLOR: '1' }

  /** Starts the program. With `limit`, a shell sets that limit first; with `at`, `signal` is sent so many milliseconds later. */
  function run(args, { limit, at, signal = 'SIGKILL', stdio = 'pipe' } = {}) {
    const [command, ...words] = limit
      ? ['bash', '-c', `${limit}; exec "$0" "$@"`, process.execPath, bin, ...args]
      : [process.execPath, bin, ...args]
    const child = spawn(command, words, { cwd: path, env, stdio })
    const said = { stdout: '', stderr: '' }
    child.stdin?.end()
    child.stdout?.on('data', (text) => (said.stdout += text))
    child.stderr?.on('data', (text) => (said.stderr += text))
    const kill = at === undefined ? undefined : setTimeout(() => child.kill(signal), at)
    const timer = setTimeout(() => {
      said.hangs = true
      child.kill('SIGKILL')
    }, patience)
    return new Promise((resolve) =>
      child.on('close', (code, by) => {
        clearTimeout(kill)
        clearTimeout(timer)
        resolve({ code, signal: by, hangs: false, ...said })
      }),
    )
  }

  return {
    path,
    run,
    /** What runs have left: temporary data, and files that were never finished. */
    left: () => [
      ...readdirSync(temporary),
      ...readdirSync(path, { recursive: true })
        .map(String)
        .filter((name) => /(^|\/)\.(partial|incoming)-/.test(name)),
    ],
    remove: () => rmSync(path, { recursive: true, force: true }),
  }
}

/** What is wrong with the end of a run, whatever its data: it ends by itself, and with a code that it has a sentence for. */
export function crashOf({ code, signal, hangs, stderr }, codes = [0, 1, 3]) {
  if (hangs) return 'hangs'
  if (signal !== null) return `ends by ${signal}`
  if (!codes.includes(code)) return `ends with ${code}: ${stderr.slice(0, 300)}`
  return code === 3 && /internal error/.test(stderr) ? stderr.slice(0, 300) : null
}
