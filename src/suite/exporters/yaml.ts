import { Document, isMap, isScalar, isSeq, visit } from 'yaml'
import { commentLine } from './commentLine.ts'
import type { Exporter } from './exporter.ts'
import { leftOutLines } from './leftOutLines.ts'
import { suiteDocument } from './suiteDocument.ts'

/** A suite as YAML. With comments, lists of values stand in one line, so that a rule and its comment are read at once. */
export const yaml: Exporter = (suite, comments) => {
  const { document, expectations, leftOut } = suiteDocument(suite)
  const tree = new Document(document, { aliasDuplicateObjects: false })
  if (comments) annotate(tree, expectations.map(comments.of))
  const lines = [...(comments?.heading ?? []).map(commentLine), ...leftOutLines(leftOut)]
  const text = tree.toString({ lineWidth: 110, flowCollectionPadding: false })
  return { text: `${lines.map((line) => `# ${line}\n`).join('')}${text}`, leftOut }
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
