import { formatFrame } from './formatFrame.ts'
import { ownFrames } from './ownFrames.ts'

/** Returns the frames of custom code in an error or, if it has none, in its causes. */
export function ownStack(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return []
  const frames = ownFrames(error)
  return frames.length > 0 ? frames.map(formatFrame) : ownStack(error.cause)
}
