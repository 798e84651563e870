type Range = readonly [from: number, to: number]

/** Characters that move a cursor, reorder or hide text, or look like a space and aren't one. */
const unsafe: readonly Range[] = [
  [0x00, 0x1f], // controls, ESC among them
  [0x7f, 0xa0], // more controls, no-break space
  [0xad, 0xad], // soft hyphen
  [0x34f, 0x34f], // combining grapheme joiner
  [0x61c, 0x61c], // Arabic letter mark
  [0x115f, 0x1160], // Hangul fillers
  [0x1680, 0x1680], // Ogham space
  [0x17b4, 0x17b5], // Khmer vowels that nobody sees
  [0x180b, 0x180f], // Mongolian selectors
  [0x2000, 0x200f], // spaces of other widths, joiners, marks of direction
  [0x2028, 0x202f], // line ends, embedding of direction, narrow no-break space
  [0x205f, 0x206f], // mathematical space, joiners, isolation of direction
  [0x2800, 0x2800], // empty Braille
  [0x3164, 0x3164], // Hangul filler
  [0xfe00, 0xfe0f], // variation selectors
  [0xfeff, 0xfeff], // byte order mark
  [0xffa0, 0xffa0], // half-width Hangul filler
  [0xfff0, 0xfffb], // annotations
  [0xfffe, 0xffff], // no characters
  [0x1bca0, 0x1bca3], // controls of shorthand
  [0x1d173, 0x1d17a], // controls of music
  [0xe0000, 0xe0fff], // tags, more variation selectors
]
const pictures: readonly Range[] = [
  [0x203c, 0x203c],
  [0x2049, 0x2049],
  [0x2122, 0x2122],
  [0x2139, 0x2139],
  [0x2190, 0x21ff],
  [0x2300, 0x27bf],
  [0x2900, 0x297f],
  [0x2b00, 0x2bff],
  [0x3030, 0x303d],
  [0x3297, 0x3299],
  [0x1f000, 0x1f3fa],
  [0x1f400, 0x1faff],
]

/** How a syntax of patterns writes a character by its number. */
type Notation = (hex: string) => string

const classOf = (ranges: readonly Range[], notation: Notation): string =>
  ranges.map(([from, to]) => [from, to].map((each) => notation(each.toString(16))).join('-')).join('')

/** Pictures that joiners and selectors make one: 👩‍👩‍👧, ❤️, 1️⃣. */
function joinedPictures(notation: Notation): string {
  const [joiner, emoji, keycap] = ['200d', 'fe0f', '20e3'].map(notation)
  const picture = `[${classOf(pictures, notation)}][${classOf([[0x1f3fb, 0x1f3ff]], notation)}]?${emoji}?`
  return `${picture}(?:${joiner}${picture})*|[0-9#*]${emoji}${keycap}`
}

const javascript: Notation = (hex) => `\\u{${hex}}`
const re2: Notation = (hex) => `\\x{${hex}}`

/** The unsafe characters as what stands in `[…]` of a pattern of RE2, without tab and line feed, which a cell may have. */
export const unsafeInCells = classOf([[0x00, 0x08], [0x0b, 0x1f], ...unsafe.slice(1)], re2)

/** Pictures of several characters, as a pattern of RE2. */
export const joinedInCells = joinedPictures(re2)

const unsafeOrJoined = new RegExp(
  `(${joinedPictures(javascript)})|[${classOf(unsafe, javascript)}]|\\p{Surrogate}`,
  'gu',
)

/** Replaces every unsafe character by what `show` returns for it; a joiner within a picture is safe. */
export const replaceUnsafe = (text: string, show: (character: string) => string): string =>
  text.replace(unsafeOrJoined, (found: string, picture: string | undefined) => picture ?? show(found))
