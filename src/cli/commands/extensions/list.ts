import { columns, widest } from '../../../../reporters/terminal/columns.ts'
import type { Streams } from '../../../system/streams.ts'
import { exitCodes } from '../../../validate/exitCode.ts'
import { listExtensions } from '../../../validate/extensions.ts'
import { jsonText } from '../../../../reporters/format/jsonText.ts'

export interface ListFlags {
  readonly json?: boolean
}

/** `validate extensions list`: what can be installed, and what is. */
export async function list({ json }: ListFlags, { stdout }: Streams): Promise<number> {
  const states = await listExtensions()
  if (json) {
    stdout.write(jsonText(states))
    return exitCodes.passed
  }
  const rows = states.map(({ name, reads, installed }) => [name, installed ? 'installed' : '-', reads])
  const layout = rows[0]!.map((_, i) => ({ width: widest(rows.map((row) => row[i]!)) }))
  for (const line of columns(rows, layout)) stdout.write(`${line}\n`)
  return exitCodes.passed
}
