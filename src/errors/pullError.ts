/** Something that a database can't compute, and that would need its rows on this machine. */
export class PullError extends Error {
  override readonly name = 'PullError'
}
