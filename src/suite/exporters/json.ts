import { suiteDocument } from './suiteDocument.ts'
import type { Exporter } from './exporter.ts'
import { escapeInQuotes } from '../../text/escapeInQuotes.ts'

/** A suite as JSON, which has no comments. */
export const json: Exporter = (suite) => {
  const { document, leftOut } = suiteDocument(suite)
  return { text: escapeInQuotes(`${JSON.stringify(document, null, 2)}\n`, 'json'), leftOut }
}
