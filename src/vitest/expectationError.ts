/** An expectation that failed. Of its stack only what stands in the suite file is left: the rest is ours. */
export class ExpectationError extends Error {
  override readonly name = 'ExpectationError'
  constructor(message: string, file: string, options?: ErrorOptions) {
    super(message, options)
    const frames = (this.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line) && line.includes(file))
    this.stack = [`${this.name}: ${message}`, ...frames.slice(0, 1)].join('\n')
  }
}
