import type { Column } from '../../../sql/column.ts'
import { valueKey } from '../../../core/metricKey.ts'
import type { Value } from '../../../core/row.ts'
import type { AggregateExpr } from '../../../sql/ast.ts'
import { identifier, join, sql, type SqlText } from '../../../sql/sqlText.ts'
import { render } from '../../sql/render.ts'
import { storedQuery } from '../../sql/storedQuery.ts'
import { decideByExtremes } from './decideByExtremes.ts'
import { exactAggregates } from '../exactAggregates.ts'
import { duckdbDialect } from '../duckdbDialect.ts'
import type { Session } from '../session.ts'
import { describeRelation } from '../types/describeRelation.ts'
import { countName, valueCount } from '../types/inferTypes.ts'
import type { TextFormat } from '../types/textFormat.ts'
import { castOfText, nativeOf, valueOfCast, valueOfText } from '../types/textValue.ts'
import {
  extremeCounts,
  farCounts,
  guessCounts,
  provenColumn,
  readAs,
  type ColumnGuess,
} from './columnGuess.ts'
import { firstGuesses, rejectedColumns, rejects, type ProvenCsv } from './proveCsv.ts'
import { readCsv, type CsvSource } from './readCsv.ts'

/** Result of one scan that proves types and computes aggregates. */
export interface ProvenTogether {
  readonly proven: ProvenCsv
  /** By their `valueKey`. */
  readonly measured: ReadonlyMap<string, Value>
}

/**
 * Reads a CSV file once: proves the types that its first rows suggest, and computes aggregates on them. Null without
 * aggregates, or if a row contradicts these types.
 */
export async function proveTogether(
  session: Session,
  source: CsvSource,
  aggregatesOf: (columns: readonly Column[]) => readonly AggregateExpr[],
): Promise<ProvenTogether | null> {
  const { names, format } = source
  const guesses = firstGuesses(source, new Set())
  const likely = guesses.flatMap((guess, i) => likelyColumn(names[i]!, guess, i, format) ?? [])
  if (likely.length < names.length) return null
  const types = guesses.map(readAs)
  const seeming = join(likely.map(({ name, value }) => sql`${value} AS ${identifier(name)}`))
  const requested = aggregatesOf(
    await describeRelation(
      session,
      sql`(SELECT ${seeming} FROM ${withCasts(readCsv(source, types), likely)})`,
    ),
  )
  if (requested.length === 0) return null

  const select = Object.fromEntries(requested.map((aggregate, i) => [`a${i}`, aggregate]))
  const doubles = likely.flatMap(({ name, guess, castTo }) =>
    guess.kind === 'number' && !castTo ? [name] : [],
  )
  const decision = decideByExtremes(select, new Set(doubles))
  const exact = exactAggregates(decision.select)
  const stored = storedQuery(
    { select: exact.select },
    new Map(likely.map(({ name, typed }) => [name, typed])),
  )
  const aggregates = Object.entries(stored.select).map(
    ([name, aggregate]) => sql`${render(aggregate, duckdbDialect)} AS ${identifier(name)}`,
  )
  const counts = [sql`count(*) AS rows`, ...likely.flatMap((column) => countsOf(column, format))]
  const computed = likely.filter(({ name, typed }) => typed !== name)
  const values = computed.map(({ value, typed }) => sql`${value} AS ${identifier(typed)}`)
  const [found = {}] = await session.rows(
    sql`SELECT ${join([...counts, ...aggregates])} FROM (SELECT ${join([sql`*`, ...values])} FROM ${withCasts(readCsv(source, types, rejects), likely)})`,
    exact.take,
  )
  const row = exact.read(found)
  if ((await rejectedColumns(session))?.size !== 0) return null
  const far = guesses.flatMap((guess, i) => farCounts(names[i]!, guess, row))
  const [more] =
    far.length === 0 ? [] : await session.rows(sql`SELECT ${join(far)} FROM ${readCsv(source, types)}`)
  const columns = likely.flatMap(({ name, guess, castTo }) => {
    const proven = provenColumn(name, guess, { ...row, ...more }, format)
    return proven?.castTo?.text === castTo?.text ? (proven ?? []) : []
  })
  if (columns.length < names.length) return null
  const known = decision.known(row)
  const measured = new Map(
    requested.flatMap((aggregate, i) => {
      const value = known[`a${i}`]
      return value === undefined ? [] : [[valueKey(aggregate), value] as const]
    }),
  )
  return { proven: { rows: Number(row['rows']), columns }, measured }
}

interface LikelyColumn {
  readonly name: string
  readonly guess: ColumnGuess
  /** A cast of its cells that `value` needs more than once, and its column name. */
  readonly cast?: { readonly of: SqlText; readonly as: SqlText } | null
  /** Its cells cast to the likely type, NULL if they have another. */
  readonly value: SqlText
  /** DuckDB's type of the values; null if nothing is cast. */
  readonly castTo: SqlText | null
  /** Column name of the values: that of the cells, if these are the values. */
  readonly typed: string
}

/** Null if only all rows together show the type. */
function likelyColumn(name: string, guess: ColumnGuess, i: number, format: TextFormat): LikelyColumn | null {
  const cell = identifier(name)
  const likely = { name, guess, typed: `__touchstone_typed_${i}` }
  switch (guess.kind) {
    case 'number': {
      if (!guess.whole) return { ...likely, castTo: null, value: cell, typed: name }
      const castTo = sql`BIGINT`
      return { ...likely, castTo, value: sql`TRY_CAST(${cell} AS ${castTo})` }
    }
    case 'typed': {
      const castTo = nativeOf(guess.type)
      const of = castOfText(cell, guess.type)
      if (!of) return { ...likely, castTo, value: valueOfText(cell, guess.type, format) }
      const as = identifier(`__touchstone_cast_${i}`)
      return { ...likely, castTo, cast: { of, as }, value: valueOfCast(cell, as, guess.type, format) }
    }
    case 'text':
      return { ...likely, castTo: null, value: cell, typed: name }
    case 'open':
    case 'exact':
    case 'declared':
      return null
  }
}

/** DuckDB computes once what a query inside of another selects, but each branch of a CASE for itself. */
function withCasts(file: SqlText, likely: readonly LikelyColumn[]): SqlText {
  const casts = likely.flatMap(({ cast }) => (cast ? [sql`${cast.of} AS ${cast.as}`] : []))
  return casts.length === 0 ? file : sql`(SELECT *, ${join(casts)} FROM ${file})`
}

/** As `guessCounts`, on the cast values and the extremes. */
function countsOf({ name, guess, typed }: LikelyColumn, format: TextFormat): readonly SqlText[] {
  if (guess.kind === 'number') return extremeCounts(name, guess.whole)
  return guess.kind === 'typed'
    ? [valueCount(name), sql`count(${identifier(typed)}) AS ${countName(guess.type, name)}`]
    : guessCounts(name, guess, format)
}
