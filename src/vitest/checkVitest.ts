import { createRequire } from 'node:module'
import { UsageError } from '../errors/usageError.ts'

/** The oldest Vitest that has what Touchstone uses. */
const oldest = [4, 1] as const

/** Throws if Vitest is too old. Its own errors would be about functions that it lacks. */
export function checkVitest(version = installed()): void {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return
  throw new UsageError(
    `Vitest ${version} is too old: expected ${oldest.join('.')} or newer. Run npm install --save-dev vitest@latest`,
  )
}

const installed = (): string =>
  (createRequire(import.meta.url)('vitest/package.json') as { readonly version: string }).version
