/** Statements of a table in a database, and the bytes that they moved to this machine. */
export interface Moved {
  readonly statements: number
  readonly bytes: number
}
