import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** Files of other projects with their known answers. They lie beside this one, and a public clone lacks them. */
export const oracles = new URL('../../shared/oracles/', import.meta.url)
export const haveOracles = existsSync(oracles)

export const oracleLines = <T>(file: string): T[] =>
  haveOracles ? valuesOf<T>(readFileSync(new URL(file, oracles), 'utf8')) : []

type OwnOracle = 'two_sample' | 'special_functions' | 'multiple_testing' | 'units' | 'scipy_differences'

/** Known answers that come with the project: `test/oracles/README.md` says what computed them. */
export const ownOracleLines = <T>(name: OwnOracle): T[] =>
  valuesOf<T>(gunzipSync(readFileSync(new URL(`oracles/${name}.jsonl.gz`, import.meta.url))).toString())

/** One JSON value a line, without the `meta` line and blank lines. */
const valuesOf = <T>(text: string): T[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('{"meta"'))
    .map((line) => JSON.parse(line) as T)
