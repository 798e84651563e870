/** How CSV files are to be read by rules that were written for any data: it may be of another format, or lack a column. */
export interface DeclaredReading {
  /** Types of columns, by name. */
  readonly types?: Readonly<Record<string, string>>
  /** Unquoted texts that mean "missing", besides the empty one. */
  readonly nullValues?: readonly string[]
}
