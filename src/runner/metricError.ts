/** A metric that could not be measured, and its kind. */
export class MetricError extends Error {
  override readonly name = 'MetricError'
  constructor(
    readonly kind: string,
    cause: Error,
  ) {
    super(`${kind} could not be measured: ${cause.message}`, { cause })
  }
}
