import type { Suite } from '../../src/core/suite.ts'
import { builtIn } from '../../src/suite/shorthand/builtIn.ts'
import { suiteFrom } from '../../src/suite/reading/suiteFrom.ts'
import { suiteSource } from '../../src/suite/reading/suiteSource.ts'

/** Reads a suite without plugins from YAML or JSON text; `file` is what errors call it. */
export const parseSuite = (text: string, file: string, table?: string): Suite =>
  suiteFrom(suiteSource(text, file), builtIn, { file, table })
