/** Text that is known to be SQL. Only `sql`, `join` and a dialect make it, so nothing else can get into a statement. */
export class SqlText {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

/** A statement or a part of one; what is put in is SQL already, quoted by whoever made it. */
export function sql(strings: TemplateStringsArray, ...parts: SqlText[]): SqlText {
  return new SqlText(strings.map((string, i) => string + (parts[i]?.text ?? '')).join(''))
}

export function join(parts: readonly SqlText[], separator = ', '): SqlText {
  return new SqlText(parts.map((part) => part.text).join(separator))
}

/** A quoted identifier, in standard SQL. */
export const identifier = (name: string): SqlText => new SqlText(`"${name.replaceAll('"', '""')}"`)

/** A quoted string, in standard SQL. */
export const string = (value: string): SqlText => new SqlText(`'${value.replaceAll("'", "''")}'`)
