/** Where a text holds `what` next, at or after `from` (its length: nowhere); remembers the last answer. */
export function finder(text: string, what: string): (from: number) => number {
  let searched = 0
  let at = -1
  return (from) => {
    if (from >= searched && from <= at) return at
    searched = from
    at = text.indexOf(what, from)
    if (at === -1) at = text.length
    return at
  }
}
