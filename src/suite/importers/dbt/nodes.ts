import type { Path } from '../shared/importer.ts'
import { isRecord, listOf, type Fields } from '../shared/record.ts'

/** A table with columns: a model, a seed, a snapshot, a table of a source. */
export interface Node {
  /** `source.table` of a table of a source. */
  readonly name: string
  readonly of: Fields
  readonly at: Path
}

export const listNodes = (document: Fields): readonly Node[] => [
  ...['models', 'seeds', 'snapshots'].flatMap((kind) => named(document[kind], [kind])),
  ...named(document['sources'], ['sources']).flatMap((source) =>
    named(source.of['tables'], [...source.at, 'tables']).map((table) => ({
      ...table,
      name: `${source.name}.${table.name}`,
    })),
  ),
]

const named = (list: unknown, at: Path): readonly Node[] =>
  listOf(list).flatMap((of, i) =>
    isRecord(of) && typeof of['name'] === 'string' ? [{ name: of['name'], of, at: [...at, i] }] : [],
  )
