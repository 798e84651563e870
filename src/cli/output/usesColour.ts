import type { WriteStream } from 'node:tty'

/** Colours are for terminals, unless NO_COLOR is set or the terminal is dumb; FORCE_COLOR overrides both. */
export function usesColour(
  stream: Pick<WriteStream, 'isTTY'>,
  env: NodeJS.ProcessEnv = process.env,
): boolean {
  if (env['FORCE_COLOR'] !== undefined) return env['FORCE_COLOR'] !== '0'
  return stream.isTTY && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb'
}
