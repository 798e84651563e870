/** Something that a lock doesn't hold, and that the reference itself would show. */
export class LockError extends Error {
  override readonly name = 'LockError'
}
