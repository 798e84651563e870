import { formatCount } from '../../../text/formatCount.ts'
import { identifier, join, sql } from '../../../sql/sqlText.ts'
import { readCarefully, type Finding } from './readCarefully.ts'
import type { CsvSource } from './readCsv.ts'
import { rowAppender } from '../memory/rowAppender.ts'
import type { Session } from '../session.ts'

/** A badly damaged file has a finding on every line; the first ones are shown and the rest are counted. */
const maxFindings = 20

/** Loads CSV files as text into a new table, every record a row, and says what was wrong with them. */
export async function loadCarefully(
  session: Session,
  table: string,
  { files, dialect, names, options }: CsvSource,
): Promise<{ rows: number; findings: readonly string[]; notes: readonly string[] }> {
  const { VARCHAR } = await import('@duckdb/node-api')
  const columns = names.map((name) => sql`${identifier(name)} VARCHAR`)
  await session.run(sql`CREATE TEMP TABLE ${identifier(table)} (${join(columns)})`)
  const appender = await rowAppender(
    session,
    table,
    names.map(() => VARCHAR),
  )
  const findings: string[] = []
  let found = 0
  let rows = 0
  let [trimmed, firstTrimmed] = [0, '']
  for (const file of files) {
    const at = (line: number): string => `${files.length > 1 ? `${file}, ` : ''}line ${line}`
    const onTrim = (line: number): void => {
      if (trimmed++ === 0) firstTrimmed = at(line)
    }
    const report = ({ line, message }: Finding): void => {
      if (found++ < maxFindings) findings.push(`${at(line)}: ${message}`)
    }
    for await (const batch of readCarefully(file, dialect, report, { ...options, onTrim })) {
      appender.append(
        batch.length,
        names.map((_, i) => (row) => batch[row]![i]!),
      )
      rows += batch.length
    }
  }
  appender.close()
  if (findings.some((finding) => finding.includes('is not UTF-8')))
    findings.push('--encoding reads a file in another encoding, e.g. windows-1252 or shift_jis')
  if (found > maxFindings) findings.push(`… and ${formatCount(found - maxFindings, 'more line')} with damage`)
  const notes =
    trimmed === 0
      ? []
      : [`${firstTrimmed}${moreLines(trimmed - 1)}: blanks after a closing quote are left out`]
  return { rows, findings, notes }
}

const moreLines = (count: number): string => (count === 0 ? '' : ` and ${formatCount(count, 'more line')}`)
