import { didYouMean } from '../../text/didYouMean.ts'
import { UsageError } from '../../errors/usageError.ts'

const parameters = ['table', 'query', 'sheet', 'version', 'sslmode'] as const
type Parameter = (typeof parameters)[number]

/** A reference such as `sqlite:shop.db?table=orders`, in its parts. */
export interface DatabaseReference {
  readonly scheme: string
  /** Text between the scheme and the question mark. */
  readonly location: string
  readonly parameters: Readonly<Partial<Record<Parameter, string>>>
}

/** Reads a reference to a table of a database; `null` if it is of another kind. */
export function databaseReference(ref: string): DatabaseReference | null {
  const [, scheme, rest] =
    /^(postgres(?:ql)?|mysql|trino|sqlite|duckdb|delta|iceberg|ducklake|excel):(.+)$/is.exec(ref) ?? []
  if (scheme === undefined || rest === undefined) return null
  const [, location = '', text = ''] = /^(.*?)(?:\?(?=[a-z]+=)(.*))?$/is.exec(rest) ?? []
  return { scheme: scheme.toLowerCase().replace('postgresql', 'postgres'), location, parameters: parse(text) }
}

/** A query may have `&` in it: only known parameters end it. */
function parse(text: string): DatabaseReference['parameters'] {
  const known = new RegExp(`&(?=(?:${parameters.join('|')})=)`)
  return Object.fromEntries(
    text
      .split(known)
      .filter((part) => part !== '')
      .map((part) => {
        const name = part.slice(0, part.indexOf('='))
        if (!isParameter(name))
          throw new UsageError(
            `unknown parameter "${name}" of a database${didYouMean(name, parameters)}; expected ${parameters.join(', ')}`,
          )
        return [name, decoded(part.slice(name.length + 1))]
      }),
  )
}

const isParameter = (name: string): name is Parameter => (parameters as readonly string[]).includes(name)

/** Text with a blank was never encoded: `LIKE '%20'` stays as it is. */
function decoded(value: string): string {
  if (/\s/.test(value)) return value
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}

/** The parts of `public.orders` or `"my.schema"."Orders"`. */
export const nameParts = (name: string): readonly string[] =>
  (name.match(/"(?:[^"]|"")*"|[^.]+/g) ?? []).map((part) =>
    part.startsWith('"') ? part.slice(1, -1).replaceAll('""', '"') : part,
  )

/**
 * The table or the query that a reference names.
 *
 * @throws {UsageError} If it names none, or both.
 */
export function requireTable({ table, query }: DatabaseReference['parameters'], where: string) {
  if (table !== undefined && query !== undefined)
    throw new UsageError("table and query of a database can't be used together. Pass one of them.")
  if ((table ?? query ?? '') === '')
    throw new UsageError(`${where}: no table given. Add ?table=name, or ?query=SELECT …`)
  return table === undefined ? { query: query! } : { table: nameParts(table) }
}
