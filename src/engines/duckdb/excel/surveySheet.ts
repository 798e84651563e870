import type { NumberKind, Workbook } from './workbook.ts'

export type CellKind = NumberKind | 'boolean' | 'text' | 'error'

/** Cells of a sheet that a query of DuckDB doesn't show, or shows as others. */
export interface SheetSurvey {
  /** Below the first row: how many cells of each kind its columns have, from the left. */
  readonly columns: readonly ReadonlyMap<CellKind, number>[]
  /** Errors such as `#N/A`, and the first of them. */
  readonly errors: Places
  /** Formulas that no program has computed. */
  readonly formulas: Places
  /** Cells in columns that the first row doesn't have. */
  readonly outside: Places
  /** Ranges of cells that are shown as one. */
  readonly merged: Places
}

export interface Places {
  readonly count: number
  /** E.g. `C5`. */
  readonly first: string
}

const cell = /<(?:\w+:)?c\b([^>]*?)(?:\/>|>([^]*?)<\/(?:\w+:)?c>)|<(?:\w+:)?mergeCell\b[^>]*?ref="([^"]+)"/g

/** Reads the cells of a sheet once, without their values. */
export async function surveySheet({ textOf, styles }: Workbook, sheet: string): Promise<SheetSurvey> {
  const places = { errors: none(), formulas: none(), outside: none(), merged: none() }
  const columns: Map<CellKind, number>[] = []
  let header: { readonly row: number; readonly from: number; to: number } | null = null
  let rest = ''
  for await (const part of textOf(sheet)) {
    rest += part
    let read = 0
    for (const found of rest.matchAll(cell)) {
      read = found.index + found[0].length
      const [, attributes = '', inside = '', range] = found
      if (range !== undefined) {
        add(places.merged, range)
        continue
      }
      const [, letters = '', digits = ''] = /\br="([A-Z]+)(\d+)"/.exec(attributes) ?? []
      const place = `${letters}${digits}`
      const [row, column] = [Number(digits), columnNumber(letters)]
      const kind = kindOf(attributes, inside, styles)
      if (kind === 'formula') add(places.formulas, place)
      if (kind === null || kind === 'formula') continue
      header ??= { row, from: column, to: column }
      if (row === header.row) {
        header.to = column
        continue
      }
      if (column < header.from || column > header.to) add(places.outside, place)
      else {
        const own = (columns[column - header.from] ??= new Map<CellKind, number>())
        own.set(kind, (own.get(kind) ?? 0) + 1)
        if (kind === 'error') add(places.errors, place)
      }
    }
    rest = rest.slice(read)
  }
  const width = header ? header.to - header.from + 1 : 0
  return { columns: Array.from({ length: width }, (_, i) => columns[i] ?? new Map()), ...places }
}

const none = (): { count: number; first: string } => ({ count: 0, first: '' })

function add(places: { count: number; first: string }, place: string): void {
  if (places.count++ === 0) places.first = place
}

/** The kind of a cell; null for an empty one. */
function kindOf(
  attributes: string,
  inside: string,
  styles: readonly NumberKind[],
): CellKind | 'formula' | null {
  const [, type = 'n'] = /\bt="(\w+)"/.exec(attributes) ?? []
  const hasValue = /<(?:\w+:)?v>[^<]|<(?:\w+:)?is\b/.test(inside)
  if (!hasValue) return type === 'n' && /<(?:\w+:)?f\b/.test(inside) ? 'formula' : null
  if (type === 'n') return styles[Number(/\bs="(\d+)"/.exec(attributes)?.[1] ?? 0)] ?? 'number'
  if (type === 'd') return 'text'
  return type === 'b' ? 'boolean' : type === 'e' ? 'error' : 'text'
}

/** `A` is 1, `AA` is 27. */
const columnNumber = (letters: string): number =>
  Buffer.from(letters, 'latin1').reduce((number, code) => 26 * number + code - 64, 0)
