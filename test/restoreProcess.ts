import { afterAll, vi } from 'vitest'

/**
 * Test files run one after the other in one process: what Vitest has stubbed is as before when a file is over, and a
 * file that leaves anything else changed fails.
 */
const folder = process.cwd()
const variables = { ...process.env }

afterAll(() => {
  vi.useRealTimers()
  vi.unstubAllEnvs()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  const left = [
    ...(process.cwd() === folder ? [] : [`the folder ${process.cwd()}`]),
    ...changed(variables, process.env).map((name) => `the variable ${name}`),
  ]
  process.chdir(folder)
  for (const name of changed(variables, process.env)) setVariable(name, variables[name])
  if (left.length > 0) throw new Error(`This file leaves changed: ${left.join(', ')}`)
})

const changed = (before: NodeJS.ProcessEnv, after: NodeJS.ProcessEnv): readonly string[] =>
  Object.keys({ ...before, ...after }).filter((name) => before[name] !== after[name])

function setVariable(name: string, value: string | undefined): void {
  if (value === undefined) Reflect.deleteProperty(process.env, name)
  else process.env[name] = value
}
