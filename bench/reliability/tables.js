import { gzipSync } from 'node:zlib'

const letters = [...'abcxyz', 'é', '日', '👩‍👧', ' ', ',', ';', '"', "'", '\n', '\t', '#', '\\']

/** Kinds of columns. Their values are written the same way by every format. */
const kinds = [
  ({ below }) => String(below(2_000_000) - 1_000_000),
  ({ below }) => `${below(1000)}.5`,
  ({ pick }) => pick(['red', 'green', 'blue']),
  ({ below, pick }) => `t${Array.from({ length: below(12) }, () => pick(letters)).join('')}`,
  ({ below }) => `k${below(10 ** 9)}`,
]

/** A random table of text: names, and rows of cells. */
export function tableOf(random) {
  const { below, pick } = random
  const columns = Array.from({ length: 2 + below(5) }, (_, i) => ({ name: `c${i}`, cell: pick(kinds) }))
  const rows = Array.from({ length: 1 + below(60) }, () => columns.map(({ cell }) => cell(random)))
  return { names: columns.map(({ name }) => name), rows }
}

const quote = (cell) => `"${cell.replaceAll('"', '""')}"`
const csv =
  (delimiter, newline, start = '') =>
  ({ names, rows }) =>
    start + [names, ...rows].map((cells) => cells.map(quote).join(delimiter) + newline).join('')

const objects = ({ names, rows }) =>
  rows.map((cells) => Object.fromEntries(cells.map((cell, i) => [names[i], cell])))

/** Ways to write a table, by the name of the file. */
export const writers = {
  'comma.csv': csv(',', '\n'),
  'windows.csv': csv(';', '\r\n', '\ufeff'),
  'bars.csv': csv('|', '\n'),
  'packed.csv.gz': (table) => gzipSync(csv(',', '\n')(table)),
  'tabs.tsv': csv('\t', '\n'),
  'lines.jsonl': (table) =>
    objects(table)
      .map((row) => `${JSON.stringify(row)}\n`)
      .join(''),
  'list.json': (table) => JSON.stringify(objects(table)),
}

/** The cells of CSV that the program wrote. */
export function cellsOf(text) {
  const rows = [[]]
  let at = 0
  while (at < text.length) {
    let cell = ''
    if (text[at] === '"') {
      for (at++; !(text[at] === '"' && text[at + 1] !== '"'); at++) {
        if (text[at] === '"') at++
        cell += text[at]
      }
      at++
    } else for (; at < text.length && text[at] !== ',' && text[at] !== '\n'; at++) cell += text[at]
    rows.at(-1).push(cell)
    if (text[at++] === '\n') rows.push([])
  }
  return rows.slice(0, -1)
}
