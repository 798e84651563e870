import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Hierarchies of control groups, where each is mounted, and the files of its limits. */
const hierarchies = [
  // Next to version 1, version 2 is mounted below it.
  {
    isOf: (controllers: string) => controllers === '',
    mounts: ['', 'unified'],
    limits: ['memory.max', 'memory.high'],
  },
  {
    isOf: (controllers: string) => controllers.split(',').includes('memory'),
    mounts: ['memory'],
    limits: ['memory.limit_in_bytes'],
  },
]

/**
 * The least limit of the control groups (cgroup v1 or v2) that hold this process; Infinity without one. A group inside of
 * another has the limit of both. In a container the path of a group may be that of the host: then the limit of the mount holds.
 *
 * @param root - Where the file system starts. Default: `/`.
 */
export function containerMemory(root = '/'): number {
  const base = join(root, 'sys/fs/cgroup')
  const limits = textOf(join(root, 'proc/self/cgroup'))
    .split('\n')
    .flatMap((line) => limitFiles(line))
    .map((file) => limitIn(join(base, file)))
  return Math.min(Infinity, ...limits)
}

/** The files of the limits that hold for a line of `/proc/self/cgroup`, e.g. `4:memory:/docker/abc`. */
function limitFiles(line: string): readonly string[] {
  const [, controllers, path] = /^\d+:([^:]*):(\/.*)$/.exec(line) ?? []
  if (controllers === undefined || path === undefined) return []
  return hierarchies
    .filter(({ isOf }) => isOf(controllers))
    .flatMap(({ mounts, limits }) =>
      mounts.flatMap((mount) =>
        pathsTo(path).flatMap((group) => limits.map((file) => join(mount, group, file))),
      ),
    )
}

/** A path and those above it: `/a/b`, `/a` and `/`. */
function pathsTo(path: string): readonly string[] {
  // A group outside of the namespace of this process begins with `/..`.
  const within = join('/', path)
  return within === '/' ? ['/'] : [within, ...pathsTo(dirname(within))]
}

/** `max`, an empty file, and a file that isn't there are no limit. */
const limitIn = (file: string): number => {
  const text = textOf(file).trim()
  return /^\d+$/.test(text) ? Number(text) : Infinity
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
