import type { Unread } from '../../../sql/column.ts'
import type { Relation } from '../../sql/render.ts'
import { areDates, meantAsDates } from './meantAsDates.ts'
import { areNumbers, meantAsNumbers } from './meantAsNumbers.ts'
import { otherSeparator } from './otherSeparator.ts'
import type { CsvSource } from './readCsv.ts'
import type { Session } from '../session.ts'

/** The columns of text that seem to be something else, each with why it isn't read as that, and how to read it. */
export async function unreadColumns(
  session: Session,
  relation: Relation,
  { names, dialect, format }: CsvSource,
  texts: readonly string[],
): Promise<ReadonlyMap<string, Unread>> {
  const unread = new Map<string, Unread>()
  for (const name of texts) {
    const i = names.indexOf(name)
    const cells = dialect.firstRows.flatMap((row) => row[i] ?? []).filter((cell) => cell !== '')
    const separator = otherSeparator(dialect)
    if (separator !== null) unread.set(name, separator)
    else if (areNumbers(cells, format)) {
      const numbers = await meantAsNumbers(session, relation, name, format)
      if (numbers !== null) unread.set(name, numbers)
    } else if (areDates(cells)) {
      const dates = await meantAsDates(session, relation, name)
      if (dates !== null) unread.set(name, dates)
    }
  }
  return unread
}
