import { readFile } from 'node:fs/promises'
import { messageOf } from '../../../errors/messageOf.ts'
import { appendArrow } from './appendArrow.ts'
import type { OpenTableFunction } from '../openTable.ts'
import { cutStream } from './cutStream.ts'
import { registerArrowCodecs } from './registerArrowCodecs.ts'

/** Arrow IPC files and streams (Feather) are copied in through the appender: DuckDB's Node package has no Arrow scan. */
export const openArrow: OpenTableFunction = async (session, table, { files }) => {
  const { tableFromIPC } = await import('apache-arrow')
  await registerArrowCodecs()
  return appendArrow(session, table, parts())

  function parsed(file: string, bytes: Uint8Array) {
    try {
      return tableFromIPC(bytes)
    } catch (cause) {
      const [, type] = /^Unrecognized type: "(\w+)"/.exec(messageOf(cause)) ?? []
      if (cause instanceof TypeError || cause instanceof RangeError)
        throw new Error(`${file} is damaged or cut off. Write it again.`, { cause })
      if (messageOf(cause) === 'Unrecognized Int type')
        throw new Error(
          `${file} has a column of 128-bit integers, which can't be read. Write it as Decimal(38, 0).`,
          { cause },
        )
      if (type === undefined) throw cause
      throw new Error(
        `${file} has a column of the Arrow type ${type}, which can't be read. Write its values as plain ones.`,
        { cause },
      )
    }
  }

  async function* parts() {
    for (const file of files) {
      const bytes = await readFile(file)
      const cut = cutStream(bytes)
      yield { name: file, data: parsed(file, bytes), findings: cut === null ? [] : [`${file}: ${cut}`] }
    }
  }
}
