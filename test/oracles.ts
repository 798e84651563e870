import { existsSync, readFileSync } from 'node:fs'

/** Known answers live beside the project; a public clone lacks them. */
export const oracles = new URL('../../shared/oracles/', import.meta.url)
export const haveOracles = existsSync(oracles)

/** Reads one JSON value a line, leaving out the `meta` line and blank lines. */
export function oracleLines<T>(file: string): T[] {
  if (!haveOracles) return []
  const lines = readFileSync(new URL(file, oracles), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
  return lines.filter((line) => !line.startsWith('{"meta"')).map((line) => JSON.parse(line) as T)
}
