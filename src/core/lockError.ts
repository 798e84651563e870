/** Something that a lock doesn't hold, and that the reference itself would show. */
export class LockError extends Error {
  override readonly name = 'LockError'
  /** It was left out of the lock on purpose, and the command that wrote it said so. */
  readonly isWithheld: boolean

  constructor(message: string, { isWithheld = false }: { readonly isWithheld?: boolean } = {}) {
    super(message)
    this.isWithheld = isWithheld
  }
}
