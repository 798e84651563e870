import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { readBaseline } from '../../baseline/readBaseline.ts'
import { entryFile } from '../../system/entryFile.ts'
import { messageOf } from '../../errors/messageOf.ts'
import { UsageError } from '../../errors/usageError.ts'
import { checkVitest } from '../../vitest/checkVitest.ts'
import { environmentOf, partArguments, readSettings } from '../../vitest/settings.ts'
import { worstExitCode } from '../../vitest/exitCodeOfRun.ts'
import { exitCodes } from '../../validate/exitCode.ts'

/** Runs `vitest run` in a child process: our options become its environment, the others its arguments. */
export async function runTest(args: readonly string[]): Promise<number> {
  const { ours, others } = partArguments(args)
  const env = { ...process.env, ...environmentOf(ours), TOUCHSTONE_TEST: '1' }
  const cwd = process.cwd()
  const { baseline } = readSettings({}, cwd, { env, argv: [], cwd })
  // Vitest takes seconds to start.
  if (baseline !== undefined) await readBaseline(baseline)
  const vitest = vitestBin()
  const config = hasConfig(others) ? [] : ownConfig
  const { code, isOurs, said } = await finished(vitest, ['run', ...config, ...others], env)
  if (isOurs) return exitCodeFor(code, said)
  throw new UsageError(
    "the Touchstone plugin isn't configured. Add plugins: [expectations()] of '@touchstone-data/touchstone/vitest/plugin' to the Vitest config.",
  )
}

/** The Vitest of the project, not one that is installed next to us. */
function vitestBin(): string {
  const require = createRequire(join(process.cwd(), 'package.json'))
  const manifest = manifestOfVitest(require)
  checkVitest((require(manifest) as { readonly version: string }).version)
  return join(dirname(manifest), 'vitest.mjs')
}

function manifestOfVitest(require: NodeJS.Require): string {
  try {
    return require.resolve('vitest/package.json')
  } catch (cause) {
    throw new UsageError(`can't find Vitest. Run npm install --save-dev vitest (${messageOf(cause)})`, {
      cause,
    })
  }
}

/** Where nobody wrote a config: all suites and tests, in one worker that reads data once. Vite need not bundle it first. */
const ownConfig = ['--config', entryFile('src/vitest/defaultConfig'), '--configLoader', 'native']

function hasConfig(args: readonly string[]): boolean {
  if (args.some((arg) => /^(-c|--config)(=|$)/.test(arg))) return true
  const at = args.indexOf('--root')
  const root =
    args.find((arg) => arg.startsWith('--root='))?.slice(7) ?? (at === -1 ? '.' : (args[at + 1] ?? '.'))
  const folder = resolve(root)
  return (
    existsSync(folder) && readdirSync(folder).some((name) => /^(vitest|vite)\.config\.[cm]?[jt]s$/.test(name))
  )
}

/**
 * Vitest knows of success and failure only; our plugin says what a failure is. Where it says nothing, Vitest did not get as
 * far as a test: a mistake in its options or its config.
 */
function exitCodeFor(code: number, said: readonly number[]): number {
  if (code !== 1) return code
  if (said.length === 0) return exitCodes.usage
  const worst = worstExitCode(said)
  return worst === exitCodes.passed ? exitCodes.failed : worst
}

interface Finished {
  readonly code: number
  /** Whether our plugin was there: it says so to the process that started it. */
  readonly isOurs: boolean
  /** The exit codes that our plugin says a run means. */
  readonly said: readonly number[]
}

const finished = (bin: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<Finished> =>
  new Promise((done, fail) => {
    const child = spawn(process.execPath, [bin, ...args], {
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
      env,
    })
    const stop = (): void => void child.kill()
    process.once('exit', stop)
    let isOurs = false
    const said: number[] = []
    child.on('message', (message: unknown) => {
      isOurs = true
      if (typeof message === 'object' && message !== null && 'exitCode' in message)
        said.push(Number(message.exitCode))
    })
    child.on('error', fail)
    child.on('close', (code) => {
      process.off('exit', stop)
      // Vitest has printed why it did not even start.
      done({ code: code ?? exitCodes.interrupted, isOurs: isOurs || (code ?? 1) !== 0, said })
    })
  })
