import { resolveSuite } from '../resolveSuite.ts'
import type { SuiteDefinition } from '../suiteDefinition.ts'
import type { Comments, ExportedSuite, Exporter } from './exporter.ts'
import { greatExpectations } from './greatExpectations.ts'
import { json } from './json.ts'
import { typescript } from './typescript.ts'
import { yaml } from './yaml.ts'

/** The formats a suite can be written in. */
export const suiteFormats = { yaml, json, ts: typescript, gx: greatExpectations } satisfies Record<
  string,
  Exporter
>
export type SuiteFormat = keyof typeof suiteFormats

/**
 * Writes a suite as text: YAML, JSON, the source of a TypeScript module, or a suite of Great Expectations. Returns also
 * what the format has no words for, which is not in the text.
 */
export const exportSuite = (
  suite: SuiteDefinition,
  format: SuiteFormat,
  comments?: Comments,
): ExportedSuite => suiteFormats[format](resolveSuite(suite), comments)
