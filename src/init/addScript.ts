import { findNodeAtLocation, parseTree, type Node, type ParseError } from 'jsonc-parser'
import { UsageError } from '../errors/usageError.ts'

/**
 * Adds a script to the text of a package.json, and changes nothing else of it; null if a script of this name exists.
 *
 * @throws {UsageError} If the text is not a JSON object.
 */
export function addScript(manifest: string, name: string, command: string): string | null {
  const mark = manifest.startsWith('\uFEFF') ? '\uFEFF' : ''
  const text = manifest.slice(mark.length)
  const errors: ParseError[] = []
  const root = parseTree(text, errors)
  const scripts = root && findNodeAtLocation(root, ['scripts'])
  if (errors.length > 0 || root?.type !== 'object' || (scripts && scripts.type !== 'object'))
    throw new UsageError("can't add a script to package.json: it isn't a JSON object. Correct it.")
  if (findNodeAtLocation(root, ['scripts', name])) return null
  const [, indent = '  '] = /^([ \t]+)"/m.exec(text) ?? []
  const end = text.includes('\r\n') ? '\r\n' : '\n'
  const script = `${JSON.stringify(name)}: ${JSON.stringify(command)}`
  const own = `${end}${indent}${indent}${script}`
  const added = scripts
    ? withMember(text, scripts, own, `${end}${indent}`)
    : withMember(text, root, `${end}${indent}"scripts": {${own}${end}${indent}}`, end)
  return mark + added
}

/** Writes a member behind the last of an object; `close` stands before the brace of one that was empty. */
function withMember(
  text: string,
  { offset, length, children = [] }: Node,
  member: string,
  close: string,
): string {
  const last = children.at(-1)
  const at = last ? last.offset + last.length : offset + 1
  const rest = last ? text.slice(at) : close + text.slice(offset + length - 1)
  return `${text.slice(0, at)}${last ? ',' : ''}${member}${rest}`
}
