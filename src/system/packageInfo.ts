import { createRequire } from 'node:module'

/** Name and version of this package, for reports. */
export const packageInfo = { name: 'touchstone', version: version() } as const

function version(): string {
  const require = createRequire(import.meta.url)
  for (const path of ['../../package.json', '../../../package.json']) {
    try {
      return (require(path) as { version: string }).version
    } catch {
      continue
    }
  }
  throw new Error('package.json of touchstone was not found beside its code')
}
