const rewrites: Readonly<Record<string, string>> = {
  '==': '=',
  '!=': '<>',
  '&': ' AND ',
  '|': ' OR ',
  '~': ' NOT ',
}
const token =
  /date\((?:"([^"\\]*)"|'([^'\\]*)')\)|"([^"\\]*)"|'([^'\\]*)'|`([^`]+)`|col\((?:"([^"]+)"|'([^']+)')\)|\.(notnull|notna|notNull|isnull|isna)\(\)|==|!=|[&|~]/g

/**
 * A condition as Great Expectations' own parser or Spark takes it, in SQL: `col("a") == "x"` becomes `"a" = 'x'`. There a
 * comparison with NULL is unknown, as here. It leaves the rest to the parser of conditions, which rejects it.
 */
export const conditionInSql = (text: string): string =>
  text
    .replace(token, (found, ...groups: (string | undefined)[]) => {
      const [date, dateSingle, double, single, ticked, col, colSingle, method] = groups
      const value = date ?? dateSingle ?? double ?? single
      if (value !== undefined) return `'${value.replaceAll("'", "''")}'`
      const name = ticked ?? col ?? colSingle
      if (name !== undefined) return `"${name.replaceAll('"', '""')}"`
      if (method !== undefined) return method.startsWith('is') ? ' IS NULL' : ' IS NOT NULL'
      return rewrites[found] ?? found
    })
    .replace(/ {2,}/g, ' ')
    .trim()
