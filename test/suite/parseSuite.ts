import type { Suite } from '../../src/core/suite.ts'
import { builtIn } from '../../src/suite/shorthand/builtIn.ts'
import { importedSuite, suiteFrom } from '../../src/suite/reading/suiteFrom.ts'
import { suiteSource } from '../../src/suite/reading/suiteSource.ts'

/** Reads a suite without plugins from YAML or JSON text; `file` is what errors call it. */
export function parseSuite(text: string, file: string, table?: string): Suite {
  const [source, from] = [suiteSource(text, file), { file, table }]
  return importedSuite(source, from) ?? suiteFrom(source, builtIn, from)
}
