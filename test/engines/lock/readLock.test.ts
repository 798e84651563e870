import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { lockDigest } from '../../../src/engines/lock/lockDigest.ts'
import { readLock } from '../../../src/engines/lock/readLock.ts'
import type { LockContents } from '../../../src/core/lock.ts'
import { lockText } from '../../../src/lock/lockText.ts'
import { removeOnExit } from '../../../src/system/removeOnExit.ts'

const counts = { nulls: 0, nans: 0, infinities: 0, empties: 0 }

const contents: LockContents = {
  lockVersion: 1,
  lockedAt: '2026-11-30T08:00:00.000Z',
  source: { ref: 'a.csv', format: 'csv', bytes: 10, digest: 'sha256:1', version: null, timestamp: null },
  rows: 4,
  columns: [
    {
      name: 'kind',
      type: 'string',
      nativeType: 'VARCHAR',
      ...counts,
      distinct: 2,
      holds: {
        kind: 'values',
        values: [
          ['__proto__', 1],
          ['a [b]', 3],
        ],
      },
    },
    {
      name: 'x',
      type: 'float',
      nativeType: 'DOUBLE',
      ...counts,
      infinities: 1,
      distinct: 4,
      holds: {
        kind: 'ecdf',
        bound: 0.5,
        points: [
          [1, 0, 1],
          [2.5, 2, 3],
          [Infinity, 3, 4],
        ],
      },
    },
    {
      name: 'id',
      type: 'integer',
      nativeType: 'BIGINT',
      ...counts,
      distinct: 4,
      holds: { kind: 'withheld', reason: 'identifier', repeats: [[1, 4]] },
    },
  ],
}
const lock = { ...contents, digest: lockDigest(contents) }
const text = lockText(lock)

const path = mkdtempSync(join(tmpdir(), 'touchstone-test-'))
beforeAll(() => {
  removeOnExit(path)
})

function read(given: string) {
  const file = join(path, 'reference.lock.json')
  writeFileSync(file, given)
  return readLock(file, 'reference.lock.json')
}

const json = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => (part === Infinity ? 'Infinity' : part))

/** A lock with other contents, and the digest of these. */
const signed = (changed: unknown): string =>
  json({ ...(changed as object), digest: lockDigest(changed as LockContents) })

const withColumn = (changed: object): string => {
  const [first, ...others] = contents.columns
  return signed({ ...contents, columns: [{ ...first, ...changed }, ...others] })
}

const isntLock = "reference.lock.json isn't a lock, as validate lock writes it: "
const wasChanged =
  "reference.lock.json was changed after it was locked: its contents don't have the digest that it names. Lock the reference again with validate lock."

describe('lockText', () => {
  it('escapes characters that nobody sees, which are read back', async () => {
    const [first, ...others] = contents.columns
    const hostile = { ...contents, columns: [{ ...first!, name: '\u202ekind\u001b[31m' }, ...others] }
    const written = lockText({ ...hostile, digest: lockDigest(hostile) })
    expect(written).toContain('"\\u202ekind\\u001b[31m"')
    expect((await read(written)).columns[0]!.name).toBe('\u202ekind\u001b[31m')
  })
})

describe('readLock', () => {
  it('reads what lockText writes, with infinities and odd names', async () => {
    expect(await read(text)).toEqual(lock)
  })

  it('accepts keys in another order and another layout', async () => {
    const { columns, rows, ...others } = lock
    expect(await read(json({ rows, columns, ...others }))).toEqual(lock)
  })

  it.each([
    ['a changed count', text.replace('["__proto__", 1]', '["__proto__", 2]'), wasChanged],
    ['another row count', text.replace('"rows": 4', '"rows": 5'), wasChanged],
    ['a dropped column', json({ ...lock, columns: lock.columns.slice(0, 1) }), wasChanged],
    ['columns in another order', json({ ...lock, columns: lock.columns.toReversed() }), wasChanged],
    ['a moved point', text.replace('[2.5, 2, 3]', '[2.6, 2, 3]'), wasChanged],
    ['another source', text.replace('sha256:1', 'sha256:2'), wasChanged],
    ['half a file', text.slice(0, text.length / 2), `${isntLock}it isn't JSON (`],
    ['nothing', '', `${isntLock}it isn't JSON (`],
    ['a list', '[]', `${isntLock}the file: `],
    ['null', 'null', `${isntLock}the file: `],
    [
      'a later version',
      text.replace('"lockVersion": 1', '"lockVersion": 2'),
      'reference.lock.json is a lock of version 2, and this Touchstone reads version 1. Lock the reference again, or update Touchstone.',
    ],
    ['no version', text.replace('"lockVersion": 1,', ''), `${isntLock}lockVersion: `],
    ['no digest', json({ ...lock, digest: undefined }), `${isntLock}digest: `],
    ['an unknown key', json({ ...lock, more: 1 }), `${isntLock}the file: `],
    [
      'a key __proto__',
      text.replace('"rows": 4', '"__proto__": {"rows": 1}, "rows": 4'),
      `${isntLock}the file: `,
    ],
    ['a key constructor', text.replace('"rows": 4', '"constructor": 1, "rows": 4'), `${isntLock}the file: `],
    ['more rows than a table has', signed({ ...contents, rows: 1e15 }), `${isntLock}rows: `],
    [
      'a column that is there twice',
      signed({ ...contents, columns: [...contents.columns, contents.columns[0]] }),
      `${isntLock}column "kind" is there twice`,
    ],
    ['a negative count', withColumn({ nulls: -1 }), `${isntLock}columns.0.nulls: `],
    ['a count that is no whole number', withColumn({ nulls: 0.5 }), `${isntLock}columns.0.nulls: `],
    [
      'counts that are not those of the rows',
      withColumn({ nulls: 1 }),
      `${isntLock}the counts of column "kind" don't add up`,
    ],
    [
      'points that do not ascend',
      withColumn({
        holds: {
          kind: 'ecdf',
          bound: 0,
          points: [
            [2, 0, 2],
            [1, 2, 4],
          ],
        },
      }),
      `${isntLock}the counts of column "kind" don't add up`,
    ],
    [
      'deep nesting',
      text.replace('"rows": 4', `"rows": ${'['.repeat(50_000)}${']'.repeat(50_000)}`),
      `${isntLock}rows: `,
    ],
    [
      'deep nesting where anything may be',
      text.replace(
        '"bytes": 10',
        `"bytes": 10, "metadata": {"a": ${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
      ),
      `${isntLock}it is nested too deeply`,
    ],
  ])('rejects %s', async (_, given, message) => {
    await expect(read(given)).rejects.toThrow(message)
  })
})
