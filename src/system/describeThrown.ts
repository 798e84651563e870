import { messageOf } from '../errors/messageOf.ts'
import { ownFrames } from './ownFrames.ts'

/** Returns the message of what a module threw, with the place in custom code if there is one. */
export function describeThrown(cause: unknown): string {
  const [frame] = cause instanceof Error ? ownFrames(cause) : []
  return frame ? `${messageOf(cause)} (at ${frame.file}:${frame.line})` : messageOf(cause)
}
