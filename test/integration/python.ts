import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Python with the packages that the tests need; `TOUCHSTONE_PYTHON` names the folder of another one. */
const venv = process.env['TOUCHSTONE_PYTHON'] ?? join(tmpdir(), 'touchstone-integration-python')
const programs = join(venv, 'bin')

/**
 * Installs packages from PyPI into a virtual environment of its own, once. False, after saying so loudly, where there is
 * no Python.
 */
export async function pythonWith(...packages: readonly string[]): Promise<boolean> {
  try {
    if (!existsSync(join(programs, 'python'))) await run('python3', ['-m', 'venv', venv])
  } catch (cause) {
    process.stderr.write(
      `\n!!! NOT TESTED: there is no python3 with venv, so nothing was tried against ${packages.join(', ')}: ${String(cause)}\n\n`,
    )
    return false
  }
  await run(join(programs, 'python'), ['-m', 'pip', 'install', '--quiet', ...packages], { maxBuffer: 1e8 })
  return true
}

/** The environment in which the programs of those packages are found. */
export const pythonEnv = (more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv => ({
  ...process.env,
  PATH: [programs, process.env['PATH'] ?? ''].join(delimiter),
  PYTHONWARNINGS: 'ignore',
  ...more,
})

export interface Server {
  readonly url: string
  stop(): Promise<void>
}

/** Starts a server of one of the packages, and waits until it answers. */
export async function startServer(
  program: string,
  argsFor: (port: number) => readonly string[],
  healthPath: string,
): Promise<Server> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  // A group of its own: such servers start workers, which must end with them.
  const child = spawn(join(programs, program), argsFor(port), {
    env: pythonEnv(),
    stdio: 'ignore',
    detached: true,
  })
  const deadline = Date.now() + 120_000
  while (!(await answers(`${url}${healthPath}`))) {
    if (child.exitCode !== null || Date.now() > deadline) throw new Error(`${program} did not start`)
    await pause(300)
  }
  return { url, stop: () => stop(child) }
}

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    (response) => response.ok,
    () => false,
  )

async function stop(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve))
  process.kill(-child.pid!)
  await ended
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
