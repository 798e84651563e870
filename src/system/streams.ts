/** Where a program writes: the streams of its process, or what stands for them in a test. */
export interface Streams {
  readonly stdout: NodeJS.WriteStream
  readonly stderr: NodeJS.WriteStream
}
