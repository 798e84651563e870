import { resolve } from 'node:path'

/**
 * Imports a module that a user wrote, TypeScript too, as the file `from` would. jiti runs it on every Node that is
 * supported; Node itself does so only from 22.18 on. Its imports of `@touchstone-data/touchstone` and of its part for suites are the Touchstone that runs.
 */
export async function importModule(module: string, from: string): Promise<Readonly<Record<string, unknown>>> {
  const [{ createJiti }, touchstone] = await Promise.all([import('jiti'), import('../../index.ts')])
  const virtualModules = Object.fromEntries(
    ['@touchstone-data/touchstone', '@touchstone-data/touchstone/suite'].map((name) => [name, touchstone]),
  )
  return createJiti(resolve(from), { virtualModules }).import(module)
}
