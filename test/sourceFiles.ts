import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'

export const root = new URL('..', import.meta.url).pathname

/** All TypeScript files below a folder of the project, as paths from its root. */
export const sourceFiles = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
    .map((file) => posix.join(folder, file))
    .sort()

export interface Import {
  /** The file of the project, or the name of the package. */
  readonly target: string
  readonly typeOnly: boolean
}

export function importsOf(file: string): readonly Import[] {
  const text = readFileSync(join(root, file), 'utf8')
  const found = text.matchAll(/^(?:import|export)\s+(type\s)?[^'"]*?from\s+'([^']+)'|import\('([^']+)'\)/gm)
  return [...found].map(([, typeOnly, from, dynamic]) => {
    const name = from ?? dynamic!
    return {
      target: name.startsWith('.') ? posix.join(dirname(file), name) : name,
      typeOnly: typeOnly !== undefined,
    }
  })
}
