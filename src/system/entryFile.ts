import { join } from 'node:path'
import { packageRoot } from './packageRoot.ts'

const isSource = import.meta.url.endsWith('.ts')

/** The file of a module that is loaded by its path, e.g. `src/vitest/runSuite`: in TypeScript, or bundled as this is. */
export const entryFile = (module: string): string =>
  isSource ? join(packageRoot, `${module}.ts`) : join(packageRoot, 'dist', `${module}.js`)
