import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { containerMemory } from '../../src/system/containerMemory.ts'

const mib = 2 ** 20
/** Version 1 without a limit: the largest number of pages. */
const pages = '9223372036854771712\n'

test.each<[what: string, files: Readonly<Record<string, string>>, bytes: number]>([
  ['no control groups', {}, Infinity],
  ['version 2', { 'proc/self/cgroup': '0::/\n', 'memory.max': `${512 * mib}\n` }, 512 * mib],
  ['version 2 without a limit', { 'proc/self/cgroup': '0::/\n', 'memory.max': 'max\n' }, Infinity],
  [
    'version 2, nested: the group has the limit',
    { 'proc/self/cgroup': '0::/a/b\n', 'a/b/memory.max': `${mib}\n`, 'a/memory.max': `${2 * mib}\n` },
    mib,
  ],
  [
    'version 2, nested: a group above it has less',
    {
      'proc/self/cgroup': '0::/a/b/c\n',
      'a/b/c/memory.max': 'max\n',
      'a/b/memory.max': `${8 * mib}\n`,
      'a/memory.max': `${4 * mib}\n`,
    },
    4 * mib,
  ],
  [
    'version 2: where the kernel begins to slow it down',
    { 'proc/self/cgroup': '0::/a\n', 'a/memory.max': `${8 * mib}\n`, 'a/memory.high': `${6 * mib}\n` },
    6 * mib,
  ],
  [
    'version 2: the path is that of the host',
    { 'proc/self/cgroup': '0::/kubepods/pod1/abc\n', 'memory.max': `${256 * mib}\n` },
    256 * mib,
  ],
  [
    'version 2: a group outside of the namespace',
    { 'proc/self/cgroup': '0::/../../other\n', 'memory.max': `${256 * mib}\n` },
    256 * mib,
  ],
  [
    'version 2: a path with a colon and a blank',
    { 'proc/self/cgroup': '0::/a:b c\n', 'a:b c/memory.max': `${mib}\n` },
    mib,
  ],
  ['version 2: an empty file', { 'proc/self/cgroup': '0::/\n', 'memory.max': '' }, Infinity],
  [
    'version 1',
    {
      'proc/self/cgroup': '5:cpu,cpuacct:/x\n4:memory:/docker/abc\n1:name=systemd:/x\n',
      'memory/docker/abc/memory.limit_in_bytes': `${300 * mib}\n`,
      'memory/memory.limit_in_bytes': pages,
    },
    300 * mib,
  ],
  [
    'version 1: the path is that of the host',
    {
      'proc/self/cgroup': '4:memory:/docker/abc\n',
      'memory/memory.limit_in_bytes': `${400 * mib}\n`,
    },
    400 * mib,
  ],
  [
    'version 1 with other controllers',
    { 'proc/self/cgroup': '4:hugetlb,memory:/\n', 'memory/memory.limit_in_bytes': `${mib}\n` },
    mib,
  ],
  [
    'both versions: memory is in the first',
    {
      'proc/self/cgroup': '4:memory:/a\n0::/a\n',
      'memory/a/memory.limit_in_bytes': `${mib}\n`,
      'unified/a/cgroup.procs': '1\n',
    },
    mib,
  ],
  [
    'both versions: memory is in the second',
    { 'proc/self/cgroup': '4:cpu:/a\n0::/a\n', 'unified/a/memory.max': `${mib}\n` },
    mib,
  ],
])('%s', (_, files, bytes) => {
  const root = mkdtempSync(join(tmpdir(), 'cgroup-'))
  for (const [name, text] of Object.entries(files)) {
    const file = join(root, name.startsWith('proc/') ? name : `sys/fs/cgroup/${name}`)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  expect(containerMemory(root)).toBe(bytes)
})

test('version 1 without a limit is more than any machine has', () => {
  const root = mkdtempSync(join(tmpdir(), 'cgroup-'))
  mkdirSync(join(root, 'proc/self'), { recursive: true })
  mkdirSync(join(root, 'sys/fs/cgroup/memory'), { recursive: true })
  writeFileSync(join(root, 'proc/self/cgroup'), '4:memory:/\n')
  writeFileSync(join(root, 'sys/fs/cgroup/memory/memory.limit_in_bytes'), pages)
  expect(containerMemory(root)).toBeGreaterThan(2 ** 62)
})
