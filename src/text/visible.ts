import { replaceUnsafe } from './unsafeCharacters.ts'

const short: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

function escape(character: string): string {
  const hex = character.codePointAt(0)!.toString(16)
  return short[character] ?? (hex.length > 4 ? `\\u{${hex}}` : `\\u${hex.padStart(4, '0')}`)
}

/** Shows what would move the cursor, colour, reorder or hide text as an escape, e.g. `\u001b`. */
export const visible = (text: string): string => replaceUnsafe(text, escape)
