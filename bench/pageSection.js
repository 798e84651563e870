/** A page with a section in place of the one with that heading, or at its end. */
export function withSection(page, heading, text) {
  const [before, rest] = page.split(`\n${heading}\n`)
  if (rest === undefined) return `${page.trimEnd()}\n\n${text}`
  const next = rest.search(/^## /m)
  return `${before.trimEnd()}\n\n${text}${next < 0 ? '' : `\n${rest.slice(next)}`}`
}

/** The section of a page with that heading; empty if there is none. */
export function sectionIn(page, heading) {
  const [, rest] = page.split(`\n${heading}\n`)
  if (rest === undefined) return ''
  const next = rest.search(/^## /m)
  return `${heading}\n${next < 0 ? rest : rest.slice(0, next)}`
}
