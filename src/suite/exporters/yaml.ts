import { Document, isMap, isScalar, isSeq, visit, type Scalar } from 'yaml'
import { escapeInQuotes } from '../../text/escapeInQuotes.ts'
import { commentLine } from './commentLine.ts'
import type { Exporter } from './exporter.ts'
import { leftOutLines } from './leftOutLines.ts'
import { suiteDocument } from './suiteDocument.ts'
import { writeExactly } from './writeExactly.ts'

/** A suite as YAML. With comments, lists of values stand in one line, so that a rule and its comment are read at once. */
export const yaml: Exporter = (suite, comments) => {
  const { document, expectations, leftOut } = suiteDocument(suite)
  const tree = new Document(document, { aliasDuplicateObjects: false })
  visit(tree, {
    Scalar(_key, scalar) {
      quoteUnsafe(scalar)
      writeExactly(scalar)
    },
  })
  if (comments) annotate(tree, expectations.map(comments.of))
  const lines = [...(comments?.heading ?? []).map(commentLine), ...leftOutLines(leftOut)]
  const text = escapeInQuotes(tree.toString({ lineWidth: 110, flowCollectionPadding: false }), 'yaml')
  return { text: `${lines.map((line) => `# ${line}\n`).join('')}${text}`, leftOut }
}

/** Only double quotes have escapes. Several lines stay a block, unless there is more than line ends in them. */
function quoteUnsafe(scalar: Scalar): void {
  const { value } = scalar
  if (typeof value === 'string' && escapeInQuotes(value, 'yaml') !== value) scalar.type = 'QUOTE_DOUBLE'
}

function annotate(tree: Document, lines: readonly (string | null)[]): void {
  visit(tree, {
    Seq(_key, list) {
      if (list.items.every((item) => isScalar(item) || isSeq(item))) list.flow = true
    },
  })
  const rules = tree.get('expectations')
  if (!isSeq(rules)) return
  for (const [i, rule] of rules.items.entries()) {
    const line = lines[i] ?? null
    if (line !== null && isMap(rule)) rule.commentBefore = ` ${commentLine(line)}`
  }
}
