import { suiteDocument } from './suiteDocument.ts'
import type { Exporter } from './exporter.ts'

/** A suite as JSON, which has no comments. */
export const json: Exporter = (suite) => {
  const { document, leftOut } = suiteDocument(suite)
  return { text: `${JSON.stringify(document, null, 2)}\n`, leftOut }
}
