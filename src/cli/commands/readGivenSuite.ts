import type { Suite } from '../../core/suite.ts'
import type { ReadSuiteOptions } from '../../suite/reading/readSuiteOptions.ts'

/** Reads the suite that an option names; undefined without one. Its reader loads all expectations, so it's imported late. */
export async function readGivenSuite(
  file: string | undefined,
  options: ReadSuiteOptions,
): Promise<Suite | undefined> {
  if (file === undefined) return undefined
  const { readSuite } = await import('../../suite/reading/readSuite.ts')
  return readSuite(file, options)
}
