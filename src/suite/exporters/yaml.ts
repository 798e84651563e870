import { stringify } from 'yaml'
import { suiteDocument } from './suiteDocument.ts'
import type { Exporter } from './exporter.ts'
import { leftOutLines } from './leftOutLines.ts'

/** A suite as YAML. */
export const yaml: Exporter = (suite) => {
  const { document, leftOut } = suiteDocument(suite)
  const comments = leftOutLines(leftOut).map((line) => `# ${line}\n`)
  return {
    text: `${comments.join('')}${stringify(document, { aliasDuplicateObjects: false, lineWidth: 110 })}`,
    leftOut,
  }
}
