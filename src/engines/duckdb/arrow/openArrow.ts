import { readFile } from 'node:fs/promises'
import { appendArrow } from './appendArrow.ts'
import type { OpenTableFunction } from '../openTable.ts'
import { cutStream } from './cutStream.ts'
import { registerArrowCodecs } from './registerArrowCodecs.ts'

/** Arrow IPC files and streams (Feather) are copied in through the appender: DuckDB's Node package has no Arrow scan. */
export const openArrow: OpenTableFunction = async (session, table, { files }) => {
  const { tableFromIPC } = await import('apache-arrow')
  await registerArrowCodecs()
  return appendArrow(session, table, parts())

  async function* parts() {
    for (const file of files) {
      const bytes = await readFile(file)
      const cut = cutStream(bytes)
      yield { name: file, data: tableFromIPC(bytes), findings: cut === null ? [] : [`${file}: ${cut}`] }
    }
  }
}
