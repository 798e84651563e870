/** Describes the problem of a LIKE pattern, or null: an escape is only valid before `%`, `_` or itself, as in standard SQL. */
export function likeProblem(pattern: string, escape: string | null = null): string | null {
  if (escape === null) return null
  if (!/^[!-/:-@[-`{-~]$/.test(escape) || escape === '%' || escape === '_')
    return `ESCAPE takes one character such as ! or \\, not '${escape}'`
  const wrong = pattern.replaceAll(new RegExp(`\\${escape}[%_\\${escape}]`, 'g'), '').indexOf(escape)
  return wrong === -1 ? null : `in a LIKE pattern '${escape}' must stand before %, _ or another '${escape}'`
}
