import { Document, visit } from 'yaml'
import { writeExactly } from '../exporters/writeExactly.ts'

/** A value in one line, as it can stand in a list of YAML, or as JSON. */
export function writeFlow(value: unknown, plain: boolean): string {
  if (!plain) return JSON.stringify(value)
  const document = new Document([value], { aliasDuplicateObjects: false })
  visit(document, {
    Collection: (_, collection) => void (collection.flow = true),
    Scalar(_, scalar) {
      writeExactly(scalar)
    },
  })
  const text = document.toString({ lineWidth: 0, flowCollectionPadding: false })
  return text.trim().slice(1, -1)
}
