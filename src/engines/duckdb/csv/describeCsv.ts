import type { Column, Unread } from '../../../sql/column.ts'
import type { Relation } from '../../sql/render.ts'
import type { ProvenColumn } from './columnGuess.ts'
import { describeRelation, withNull } from '../types/describeRelation.ts'
import { typesOption } from './countForms.ts'
import { describeUnread } from './describeUnread.ts'
import { unreadColumns } from './unreadColumns.ts'
import { longIntegers, longNumbers } from './longNumbers.ts'
import { declaredMisfits } from './declaredMisfits.ts'
import { withMisfits } from './misfits.ts'
import { nearlyNumbers } from './nearlyNumbers.ts'
import type { OpenTable } from '../openTable.ts'
import type { CsvSource } from './readCsv.ts'
import type { Session } from '../session.ts'

/** The columns of a table of CSV files, once all rows have shown their types, and what is odd about these. */
export async function describeCsv(
  session: Session,
  relation: Relation,
  source: CsvSource,
  proven: readonly ProvenColumn[],
): Promise<Pick<OpenTable, 'columns' | 'readings' | 'findings' | 'notes'>> {
  const { names, declared } = source
  const namesOf = (type: ProvenColumn['type']): readonly string[] =>
    names.filter((_, i) => proven[i]?.type === type)
  const inferred = proven.map((column) => column.inferred)
  const texts = namesOf('string')
  const unread = await unreadColumns(
    session,
    relation,
    source,
    texts.filter((name) => !declared.has(name)),
  )
  const described = withNull(await describeRelation(session, relation.from), new Set(namesOf('null')))
  const guessed = inferred.map((each, i) => (unread.has(names[i]!) ? null : each))
  const misfits = new Map([
    ...(await nearlyNumbers(session, relation, names, guessed)),
    ...(await declaredMisfits(session, relation, source, texts)),
  ])
  return {
    readings: new Map(names.flatMap((name, i) => (proven[i] ? [[name, proven[i].reading]] : []))),
    columns: withMisfits(withUnread(described, unread), misfits),
    findings: [...misfits.values()].map(({ finding }) => finding),
    notes: [
      ...names.flatMap((name, i) => {
        const { type, long = 0, isTooLong } = inferred[i] ?? {}
        if (isTooLong)
          return [
            `${longIntegers(name)} To compare them as numbers, pass ${typesOption(name, 'float')}; if it is text, pass ${typesOption(name, 'string')}.`,
          ]
        if (type !== 'float' || long === 0 || proven[i]?.type !== 'float') return []
        return [
          `${longNumbers(name, long)} To compare them as they are written, pass ${typesOption(name, 'string')}.`,
        ]
      }),
      ...describeUnread(unread),
    ],
  }
}

const withUnread = (columns: readonly Column[], unread: ReadonlyMap<string, Unread>): readonly Column[] =>
  columns.map((column) => {
    const why = unread.get(column.name)
    return why === undefined ? column : { ...column, unread: why }
  })
