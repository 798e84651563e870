import { Writable } from 'node:stream'

export interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

let before: Promise<unknown> = Promise.resolve()

/** Runs one command line in this process. The folder and the variables are those of the process: one run at a time. */
export function runInProcess(cwd: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<Ran> {
  const run = before.then(() => within(cwd, env, () => recorded(args)))
  before = run.catch(() => undefined)
  return run
}

async function recorded(args: readonly string[]): Promise<Ran> {
  const { main } = await import('../../src/cli/main.ts')
  const [stdout, stderr] = [recorder(), recorder()]
  const code = await main(args, { stdout: stdout.stream, stderr: stderr.stream })
  return { code, stdout: stdout.text(), stderr: stderr.text() }
}

async function within<T>(cwd: string, env: NodeJS.ProcessEnv, work: () => Promise<T>): Promise<T> {
  const [usualFolder, usualVariables] = [process.cwd(), { ...process.env }]
  process.chdir(cwd)
  setVariables(env)
  try {
    return await work()
  } finally {
    process.chdir(usualFolder)
    setVariables(usualVariables)
  }
}

/** In place, since DuckDB reads the variables of the process and not the object in Node. */
function setVariables(env: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(process.env))
    if (env[name] === undefined) Reflect.deleteProperty(process.env, name)
  Object.assign(process.env, env)
}

/** A stream that is no terminal, and keeps what is written to it. */
function recorder(): { readonly stream: NodeJS.WriteStream; readonly text: () => string } {
  const written: string[] = []
  const stream = new Writable({
    decodeStrings: false,
    write(text: string, _encoding, done) {
      written.push(text)
      done()
    },
  })
  return { stream: stream as unknown as NodeJS.WriteStream, text: () => written.join('') }
}
