/** The head of a table; `:` at the end of a name puts its column to the right. */
export const head = (...names: string[]): readonly string[] => [
  row(...names.map((name) => name.replace(/:$/, ''))),
  row(...names.map((name) => (name.endsWith(':') ? '--:' : '---'))),
]

export const row = (...cells: string[]): string => `| ${cells.join(' | ')} |`
