import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../sourceFiles.ts'

/** The home directory into which `npm run test:extensions` installs extensions of DuckDB. */
export const extensionHome = join(root, 'node_modules/.cache/touchstone-home')

const installed = (() => {
  try {
    return readdirSync(join(extensionHome, '.duckdb/extensions'), { recursive: true }).map(String)
  } catch {
    return []
  }
})()

/** Whether extensions of DuckDB are installed for the tests. */
export const haveExtensions = (...names: readonly string[]): boolean =>
  names.every((name) =>
    installed.some((path) => new RegExp(`/${name}(_scanner)?\\.duckdb_extension$`).test(path)),
  )

/** Statements that load an extension in a session of a test. */
export const load = (name: string): readonly string[] => [
  `SET extension_directory = '${join(extensionHome, '.duckdb/extensions')}'`,
  `LOAD ${name}`,
]
