const rewrites: Readonly<Record<string, string>> = {
  '==': '=',
  '!=': '<>',
  '&': ' AND ',
  '|': ' OR ',
  '~': ' NOT ',
}
const token =
  /"([^"\\]*)"|'([^'\\]*)'|`([^`]+)`|col\((?:"([^"]+)"|'([^']+)')\)|\.(notnull|notna|notNull|isnull|isna)\(\)|==|!=|[&|~]/g

/**
 * A condition as pandas' `query` or Great Expectations' own parser takes it, in SQL: `a == "x" & b != 1` becomes
 * `a = 'x' AND b <> 1`. What it does not know it leaves for the parser of conditions to refuse.
 */
export const pandasCondition = (text: string): string =>
  text
    .replace(token, (found, ...groups: (string | undefined)[]) => {
      const [double, single, ticked, col, colSingle, method] = groups
      const value = double ?? single
      if (value !== undefined) return `'${value.replaceAll("'", "''")}'`
      const name = ticked ?? col ?? colSingle
      if (name !== undefined) return `"${name.replaceAll('"', '""')}"`
      if (method !== undefined) return method.startsWith('is') ? ' IS NULL' : ' IS NOT NULL'
      return rewrites[found] ?? found
    })
    .replace(/ {2,}/g, ' ')
    .trim()
