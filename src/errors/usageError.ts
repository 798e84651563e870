/** The user requested something that can't be done: exit code 2. The message says what to do instead. */
export class UsageError extends Error {
  override readonly name: string = 'UsageError'
}
