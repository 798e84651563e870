import { plainText } from '../format/plainText.ts'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** One line of text for an element or an attribute. Characters that XML can't hold are shown as escapes such as `\u0001`. */
export const xmlText = (line: string): string =>
  plainText(line).replace(/[&<>"']/g, (char) => entities[char] ?? '')

type Attributes = Readonly<Record<string, string | number>>

const openTag = (name: string, attributes: Attributes): string =>
  [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${xmlText(String(value))}"`)].join(' ')

/** An element of text, one item a line. */
export const textElement = (name: string, attributes: Attributes, lines: readonly string[]): string =>
  `<${openTag(name, attributes)}>${lines.map(xmlText).join('\n')}</${name}>`

/** An element of elements, one item a line. */
export function element(name: string, attributes: Attributes, children: readonly string[] = []): string {
  if (children.length === 0) return `<${openTag(name, attributes)}/>`
  return [`<${openTag(name, attributes)}>`, ...children, `</${name}>`].join('\n')
}
