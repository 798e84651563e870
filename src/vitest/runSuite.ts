import { isAbsolute, relative } from 'node:path'
import { expect } from 'vitest'
import { readSuite, suiteOfModule } from '../suite/reading/readSuite.ts'
import { SuiteError } from '../suite/reading/suiteError.ts'
import { ownStack } from '../system/ownStack.ts'
import { UsageError } from '../errors/usageError.ts'
import { exitCodes } from '../validate/exitCode.ts'
import { currentSettings } from './currentSettings.ts'
import { declareSuite } from './declareSuite.ts'
import { ExpectationError } from './expectationError.ts'
import type { Place, SuiteFile } from './suiteFile.ts'

/**
 * Declares the tests of a suite file, one an expectation. Generated test modules call it: with a place for each line of
 * the file, and with what the file exports where it is code.
 */
export async function runSuite(
  path: string,
  places: readonly Place[],
  exported?: { readonly default?: unknown },
): Promise<void> {
  // A test file may import a suite; its tests are not those of the suite.
  if (expect.getState().testPath !== path) return
  const file: SuiteFile = { path, at: (line) => places[(line ?? 0) - 1] ?? ((call) => call()) }
  try {
    const shown = fromHere(path)
    const suite = exported
      ? suiteOfModule(exported.default, shown, path)
      : await readSuite(shown, { allowPlugins: currentSettings()?.allowPlugins })
    declareSuite(suite, file)
  } catch (cause) {
    if (!(cause instanceof UsageError)) throw cause
    const line = cause instanceof SuiteError ? cause.line : null
    throw file.at(line ?? 1)(
      () => new ExpectationError(cause.message, path, exitCodes.usage, cause.cause, ownStack(cause)),
    )
  }
}

/** As one would name it on the command line. */
function fromHere(path: string): string {
  const short = relative(process.cwd(), path)
  return short.startsWith('..') || isAbsolute(short) ? path : short
}
