/** Thrown by a matcher whose expectation could not be judged, with the frames of custom code that threw, innermost first. */
export class UnjudgedError extends Error {
  constructor(
    message: string,
    readonly frames: readonly string[] = [],
  ) {
    super(message)
  }
}
