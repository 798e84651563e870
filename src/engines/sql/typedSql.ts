import { SqlText } from '../../sql/sqlText.ts'

/** Type of an expression, as far as engines treat it differently. `instant` is a time with its zone. */
export type SqlType =
  'integer' | 'decimal' | 'float' | 'boolean' | 'string' | 'date' | 'timestamp' | 'instant'

/** SQL of an expression, with its type where that is known. */
export class TypedSql extends SqlText {
  readonly type: SqlType | null
  constructor({ text }: SqlText, type: SqlType | null) {
    super(text)
    this.type = type
  }
}
