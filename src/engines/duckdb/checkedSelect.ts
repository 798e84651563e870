import { didYouMean } from '../../text/didYouMean.ts'
import { QueryError } from '../../errors/queryError.ts'
import { sql, SqlText, string } from '../../sql/sqlText.ts'
import { oversized } from './oversized.ts'
import type { Session } from './session.ts'

const tableFunctions = new Set(['unnest', 'range', 'generate_series'])
const rejected = new Set(['getenv', 'write_log', 'current_setting', 'getvariable', 'nextval', 'currval'])
const relations = new Set([
  'BASE_TABLE',
  'SUBQUERY',
  'JOIN',
  'EMPTY',
  'EXPRESSION_LIST',
  'TABLE_FUNCTION',
  'PIVOT',
])

interface Parsed {
  readonly error: boolean
  readonly error_message?: string
  /** Position of a syntax error, counted from 0. */
  readonly position?: string
  readonly statements?: readonly unknown[]
}

/**
 * A user's SELECT, written anew from DuckDB's own reading of it, so that what is checked is what runs. Whatever could
 * change something, or read anything but these tables, is rejected.
 */
export async function checkedSelect(
  session: Session,
  statement: string,
  tables: readonly string[],
): Promise<SqlText> {
  const refuse = (why: string): never => {
    throw new QueryError(`the query ${why}`)
  }
  const [row] = await session.rows(
    sql`SELECT tree, CASE WHEN tree ->> 'error' = 'false' THEN json_deserialize_sql(tree) END AS text FROM (SELECT json_serialize_sql(${string(statement)}) AS tree)`,
  )
  const tree = JSON.parse(String(row?.['tree'])) as Parsed
  if (tree.error)
    refuse(
      tree.error_message?.startsWith('Only SELECT') === true
        ? "isn't a SELECT; a check may only read"
        : `has a syntax error at ${placeIn(statement, Number(tree.position))}: ${tree.error_message ?? ''}`,
    )
  if (tree.statements?.length !== 1) refuse('is more than one statement; give one SELECT')
  const nodes = nodesOf(tree.statements)
  const given = nodes.flatMap(withNames)
  // In FROM the engine makes the rows of a function as it needs them.
  const streams = new Set(
    nodes.filter(({ type }) => type === 'TABLE_FUNCTION').map((node) => node['function']),
  )
  const taken = given.length > 0 ? await catalogNames(session) : new Set()
  // A name of WITH counts in its own part of the query; elsewhere it would be that of the catalogue.
  const hidden = given.find((name) => taken.has(name.toLowerCase()))
  if (hidden !== undefined)
    refuse(`gives ${hidden} by WITH, which is a table of the engine; choose another name`)
  const named = new Set([...tables, ...given].map((name) => name.toLowerCase()))
  for (const node of nodes) {
    const why = fault(node, named, tables) ?? (streams.has(node) ? null : oversized(node))
    if (why !== null) refuse(why)
  }
  return new SqlText(String(row?.['text']))
}

async function catalogNames(session: Session): Promise<ReadonlySet<unknown>> {
  const rows = await session.rows(
    sql`SELECT lower(view_name) AS name FROM duckdb_views() UNION SELECT lower(table_name) FROM duckdb_tables()`,
  )
  return new Set(rows.map(({ name }) => name))
}

function placeIn(text: string, position: number): string {
  const before = text.slice(0, position).split('\n')
  return `line ${before.length}, column ${before.at(-1)!.length + 1}`
}

type Node = Readonly<Record<string, unknown>>

function nodesOf(value: unknown): readonly Node[] {
  if (value === null || typeof value !== 'object') return []
  const inside = Object.values(value).flatMap(nodesOf)
  return Array.isArray(value) ? inside : [value as Node, ...inside]
}

/** The names that WITH gives. Only plain ones: DuckDB would take any other for a file where the name is not in scope. */
const withNames = ({ key, value }: Node): readonly string[] =>
  typeof key === 'string' &&
  /^\w+$/.test(key) &&
  value !== null &&
  typeof value === 'object' &&
  'query' in value
    ? [key]
    : []

function fault(node: Node, named: ReadonlySet<string>, tables: readonly string[]): string | null {
  const { type, function_name: call, table_name: table } = node
  if (typeof call === 'string' && rejected.has(call)) return `calls ${call}, which looks outside the data`
  if (type === 'TABLE_FUNCTION') return faultOfFunction(node)
  if (type === 'BASE_TABLE') {
    const plain = node['schema_name'] === '' && node['catalog_name'] === ''
    if (plain && named.has(String(table).toLowerCase())) return null
    return `reads ${String(table)}; it may read ${tables.join(', ')}${didYouMean(String(table), tables)}`
  }
  if ('alias' in node && 'sample' in node && !relations.has(String(type)))
    return `has a ${String(type)}, which is not allowed here`
  return null
}

function faultOfFunction({ function: called }: Node): string | null {
  const name =
    called !== null && typeof called === 'object' && 'function_name' in called ? called.function_name : ''
  return tableFunctions.has(String(name))
    ? null
    : `reads ${String(name)}(…); it may call ${[...tableFunctions].join(', ')}`
}
