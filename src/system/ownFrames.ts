import { isAbsolute, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { packageRoot } from './packageRoot.ts'

/** A place in custom code on the stack of an error. */
export interface OwnFrame {
  /** The function, if it has a name. */
  readonly name: string | null
  /** Relative to the working directory if it is below that. */
  readonly file: string
  readonly line: number
  readonly column: number
}

const ours = ['dist', 'src', 'reporters', 'bin'].map((directory) => join(packageRoot, directory) + sep)
const isOurs = (file: string): boolean => ours.some((directory) => file.startsWith(directory))
const isLibrary = (file: string): boolean => file.includes(`node_modules${sep}`)

/**
 * Returns the frames of an error that custom code threw while Touchstone called it, innermost first. Empty if Touchstone
 * threw it: the program that called Touchstone is not the cause.
 */
export function ownFrames({ stack = '' }: Error): readonly OwnFrame[] {
  const frames = stack.split('\n').flatMap(frameOf)
  const caller = frames.findLastIndex(({ file }) => isOurs(file))
  const thrown = caller < 0 ? frames : frames.slice(0, caller)
  return thrown
    .filter(({ file }) => !isOurs(file) && !isLibrary(file))
    .map((frame) => ({ ...frame, file: shown(frame.file) }))
}

/** One line of a stack of V8, e.g. `at compare (/project/mine.ts:12:9)`; nothing if it has no file. */
function frameOf(line: string): readonly OwnFrame[] {
  const [, name, place, at, column] =
    /^\s+at (?:(?:async )?(.*?) \()?(?:async )?(file:.+|\/.+|[A-Za-z]:\\.+):(\d+):(\d+)\)?$/.exec(line) ?? []
  if (place === undefined) return []
  const file = place.startsWith('file:') ? fileURLToPath(place) : place
  return [{ name: name ?? null, file, line: Number(at), column: Number(column) }]
}

function shown(file: string): string {
  const path = relative(process.cwd(), file)
  return path.startsWith('..') || isAbsolute(path) ? file : path
}
