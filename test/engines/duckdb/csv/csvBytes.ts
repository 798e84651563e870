import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { csvDialect } from '../../../../src/engines/duckdb/csv/csvDialect.ts'
import {
  type CarefulOptions,
  type CarefulRow,
  type Finding,
  readCarefully,
} from '../../../../src/engines/duckdb/csv/readCarefully.ts'
import { temporary } from '../../../artifacts/temporary.ts'

/** Writes a file that lives until the test is over. */
export function csvFile(content: string | Uint8Array, name = 'table.csv'): string {
  const path = join(temporary(), name)
  writeFileSync(path, content)
  return path
}

/** The same bytes in chunks of a given size. */
export async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size))
}

export async function readAll(
  path: string,
  options: CarefulOptions & { delimiter?: string } = {},
): Promise<{ header: readonly string[]; rows: CarefulRow[]; findings: Finding[] }> {
  const { delimiter, ...careful } = options
  const dialect = await csvDialect(path, delimiter === undefined ? {} : { delimiter })
  if (dialect === null) return { header: [], rows: [], findings: [] }
  const findings: Finding[] = []
  const rows: CarefulRow[] = []
  for await (const batch of readCarefully(path, dialect, (found) => findings.push(found), careful)) {
    rows.push(...batch)
  }
  return { header: dialect.header, rows, findings }
}

export const readText = (
  content: string | Uint8Array,
  options: CarefulOptions & { delimiter?: string } = {},
) => readAll(csvFile(content), options)
