import { builtIn } from '../../../suite/shorthand/builtIn.ts'
import { readCatalog } from '../../../suite/reading/readSuite.ts'
import { suiteSchema } from '../../../suite/shorthand/suiteSchema.ts'
import type { Streams } from '../../../system/streams.ts'
import { exitCodes } from '../../../validate/exitCode.ts'

export interface SchemaFlags {
  readonly allowPlugins?: boolean
}

/** `validate suite schema`: prints the JSON Schema of suite files, those of the plugins of a suite included. */
export async function printSchema(
  file: string | undefined,
  { allowPlugins }: SchemaFlags,
  { stdout }: Streams,
): Promise<number> {
  const catalog = file === undefined ? builtIn : await readCatalog(file, { allowPlugins })
  stdout.write(`${JSON.stringify(suiteSchema(catalog), null, 1)}\n`)
  return exitCodes.passed
}
