import { textOfEntry, zipEntries } from './zipEntry.ts'

/** Values that numbers of a format are shown as. */
export type NumberKind = 'number' | 'date' | 'time' | 'timestamp'

export interface Workbook {
  readonly file: string
  /** Names of its sheets, in their order. */
  readonly sheets: readonly string[]
  /** Whether days are counted from 1904, as on old Macs. */
  readonly is1904: boolean
  /** The kind of each style of cells. */
  readonly styles: readonly NumberKind[]
  /** The parts of the XML of a sheet. */
  readonly textOf: (sheet: string) => AsyncIterable<string>
}

/** Reads what a workbook says about its sheets and styles. */
export async function readWorkbook(file: string): Promise<Workbook> {
  const entries = await zipEntries(file)
  const whole = async (name: string): Promise<string> => {
    const entry = entries.get(name)
    let text = ''
    if (entry) for await (const part of textOfEntry(file, entry)) text += part
    return text
  }
  const [book, relations, styles] = await Promise.all(
    ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml'].map(whole),
  )
  const targets = new Map(
    elements(relations!, 'Relationship').map((each) => [each['Id'], each['Target'] ?? '']),
  )
  const paths = new Map(
    elements(book!, 'sheet').map((each) => [each['name'] ?? '', targets.get(each['r:id']) ?? '']),
  )
  return {
    file,
    sheets: [...paths.keys()],
    is1904: /^(?:1|true)$/.test(elements(book!, 'workbookPr')[0]?.['date1904'] ?? ''),
    styles: kindsOf(styles!),
    async *textOf(sheet) {
      const path = paths.get(sheet) ?? ''
      const entry = entries.get(path.startsWith('/') ? path.slice(1) : `xl/${path}`)
      if (entry) yield* textOfEntry(file, entry)
    },
  }
}

/** The attributes of all elements of a name, whatever its prefix. */
function elements(xml: string, name: string): readonly Readonly<Record<string, string>>[] {
  const tags = xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\b([^>]*)>`, 'g'))
  return Array.from(tags, ([, attributes = '']) =>
    Object.fromEntries(
      Array.from(attributes.matchAll(/([\w:]+)="([^"]*)"/g), ([, key = '', value = '']) => [
        key,
        unescaped(value),
      ]),
    ),
  )
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

const unescaped = (text: string): string =>
  text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (all, decimal?: string, hex?: string, name = '') => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal))
    return hex === undefined ? (named[name as string] ?? all) : String.fromCodePoint(parseInt(hex, 16))
  })

/** The kinds of the formats that every workbook has. */
const builtIn = (id: number): NumberKind => {
  if (id === 22) return 'timestamp'
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) return 'time'
  return (id >= 14 && id <= 17) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? 'date' : 'number'
}

function kindsOf(styles: string): readonly NumberKind[] {
  const own = new Map(
    elements(styles, 'numFmt').map((each) => [Number(each['numFmtId']), kindOf(each['formatCode'] ?? '')]),
  )
  const [, cells = ''] = /<(?:\w+:)?cellXfs\b[^>]*>([^]*?)<\/(?:\w+:)?cellXfs>/.exec(styles) ?? []
  return elements(cells, 'xf').map(({ numFmtId }) => {
    const id = Number(numFmtId ?? 0)
    return own.get(id) ?? builtIn(id)
  })
}

/** Letters of dates and times in a format code; text in quotes, colours and escapes aren't. */
function kindOf(code: string): NumberKind {
  const [positive = ''] = code
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?![hms]+\])[^\]]*\]/gi, '')
    .split(';')
  const hasTime = /[hs]|AM\/PM/i.test(positive)
  const hasDate = /[dy]/i.test(positive) || (!hasTime && /m/i.test(positive))
  if (hasDate) return hasTime ? 'timestamp' : 'date'
  return hasTime ? 'time' : 'number'
}
