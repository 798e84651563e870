import { replaceUnsafe } from './unsafeCharacters.ts'

/** JSON and JavaScript write a character by its UTF-16 units. */
const byUnits = (character: string): string =>
  character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('')

/** YAML writes a character that takes more than one unit by its number. */
const byNumber = (character: string): string =>
  character.length > 1 ? `\\U${character.codePointAt(0)!.toString(16).padStart(8, '0')}` : byUnits(character)

const escapes = { json: byUnits, yaml: byNumber }

/**
 * Escapes what nobody sees, or what moves a cursor, in a document whose only place for it is a string in double quotes. The
 * document means the same, and a log or an editor shows it unharmed.
 */
export const escapeInQuotes = (document: string, language: keyof typeof escapes): string =>
  replaceUnsafe(document, (character) => (character === '\n' ? character : escapes[language](character)))
