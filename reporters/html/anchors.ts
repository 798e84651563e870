import { replaceUnsafe } from '../../src/text/unsafeCharacters.ts'
import { uniqueNames } from '../junit/uniqueNames.ts'

const longest = 80

/** Fragments that link to things by their names: the same for the same names, and no two alike. */
export function anchors(prefix: string, names: readonly string[]): readonly string[] {
  return uniqueNames(names.map((name) => `${prefix}${slug(name)}`)).map((name) => name.replace(' #', '--'))
}

const slug = (name: string): string =>
  replaceUnsafe(name, () => '-')
    .replace(/[^\p{L}\p{N}_.-]+/gu, '-')
    .slice(0, longest)
    .replace(/[\ud800-\udbff]$/, '')
