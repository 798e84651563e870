import type { Suite } from '../../src/suite.ts'
import { builtIn } from '../../src/suite/builtIn.ts'
import { suiteFrom } from '../../src/suite/suiteFrom.ts'
import { suiteSource } from '../../src/suite/suiteSource.ts'

/** Reads a suite without plugins from YAML or JSON text; `file` is what errors call it. */
export const parseSuite = (text: string, file: string, table?: string): Suite =>
  suiteFrom(suiteSource(text, file), builtIn, { file, table })
