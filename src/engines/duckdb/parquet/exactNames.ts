import { sql, string } from '../../../sql/sqlText.ts'
import type { Session } from '../session.ts'
import { requireFields } from '../types/requireFields.ts'

/**
 * The names of the columns of a file. DuckDB folds case in names, and calls the second of `id` and `ID` another way.
 *
 * @throws If DuckDB would call a field of a struct another way.
 */
export async function exactNames(session: Session, file: string): Promise<readonly string[]> {
  const [root, ...elements] = await session.rows(
    sql`SELECT name, num_children FROM parquet_schema(${string(file)})`,
  )
  let next = 0
  // Each element that has children is followed by these.
  function namesBelow(path: string, children: unknown): readonly string[] {
    const names: string[] = []
    for (let i = 0; i < Number(children ?? 0); i++) {
      const element = elements[next++] ?? {}
      const name = String(element['name'])
      const below = path === '' ? name : `${path}.${name}`
      requireFields(below, namesBelow(below, element['num_children']))
      names.push(name)
    }
    return names
  }
  return namesBelow('', root?.['num_children'])
}
