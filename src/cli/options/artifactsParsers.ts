import { InvalidArgumentError } from 'commander'
import { parseDuration } from '../../core/duration.ts'

/** A length of time, in milliseconds. */
export function duration(text: string): number {
  const milliseconds = parseDuration(text)
  if (milliseconds === null) throw new InvalidArgumentError('Expected a duration, for example 12h or 30d.')
  return milliseconds
}

/** An option that may be given several times. */
export const collect = (text: string, before: readonly string[] = []): readonly string[] => [...before, text]

export function keyValue(
  text: string,
  before: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  const [, key, value] = /^([^=]+)=(.*)$/s.exec(text) ?? []
  if (key === undefined || value === undefined) throw new InvalidArgumentError('Expected key=value.')
  return { ...before, [key]: value }
}
