import { readFile, stat } from 'node:fs/promises'
import { lockSchema, type Lock, type LockedColumn } from '../../core/lock.ts'
import { messageOf } from '../../errors/messageOf.ts'
import { formatBytes } from '../../text/formatBytes.ts'
import { lockDigest } from './lockDigest.ts'

/** A lock of 10,000 columns is smaller; whatever is larger isn't one. */
const mostBytes = 256 * 2 ** 20

/** Reads a lock, and rejects one that isn't as `validate lock` wrote it. `ref` names it in messages. */
export async function readLock(file: string, ref: string): Promise<Lock> {
  const { size } = await stat(file)
  if (size > mostBytes) throw notLock(ref, `it has ${formatBytes(size)}`)
  const { digest, ...contents } = parse(await readFile(file, 'utf8'), ref)
  if (lockDigest(contents) !== digest)
    throw new Error(
      `${ref} was changed after it was locked: its contents don't have the digest that it names. Lock the reference again with validate lock.`,
    )
  const { rows, columns, fields = [] } = contents
  const names = [...columns, ...fields].map(({ name }) => name)
  const twice = repeated(names)
  if (twice !== undefined) throw notLock(ref, `column "${twice}" is there twice`)
  const wrong = [...columns, ...fields].find((column) => !isWhole(column, rows))
  if (wrong) throw notLock(ref, `the counts of column "${wrong.name}" don't add up`)
  return { ...contents, digest }
}

function parse(text: string, ref: string): Lock {
  let given: unknown
  try {
    given = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (cause) {
    throw notLock(ref, `it isn't JSON (${messageOf(cause)})`, cause)
  }
  const version = typeof given === 'object' && given !== null && 'lockVersion' in given && given.lockVersion
  if (typeof version === 'number' && version !== 1)
    throw new Error(
      `${ref} is a lock of version ${version}, and this Touchstone reads version 1. Lock the reference again, or update Touchstone.`,
    )
  const { data, error } = safely(ref, () => lockSchema.safeParse(given))
  if (data) return data
  const [{ path, message } = { path: [], message: '' }] = error.issues
  throw notLock(ref, `${path.join('.') || 'the file'}: ${message}`)
}

/** Values in values in values have no end for who follows them. */
function safely<T>(ref: string, read: () => T): T {
  try {
    return read()
  } catch (cause) {
    if (cause instanceof RangeError) throw notLock(ref, 'it is nested too deeply', cause)
    throw cause
  }
}

const notLock = (ref: string, reason: string, cause?: unknown): Error =>
  new Error(`${ref} isn't a lock, as validate lock writes it: ${reason}`, { cause })

/** The first name that is there twice. */
function repeated(names: readonly string[]): string | undefined {
  const seen = new Set<string>()
  return names.find((name) => seen.size === seen.add(name).size)
}

function isWhole({ nulls, nans, holds }: LockedColumn, rows: number): boolean {
  if (holds.kind === 'ecdf') {
    const { points } = holds
    const isAscending = points.every(([at, below, upTo], i) => {
      const [before, , counted] = points[i - 1] ?? [-Infinity, 0, 0]
      return (i === 0 || at > before) && below >= counted && upTo > below
    })
    return isAscending && points[0]![1] === 0 && points.at(-1)![2] === rows - nulls - nans
  }
  const counts =
    holds.kind === 'values'
      ? holds.values.map(([, times]) => times)
      : holds.repeats.map(([times, values]) => times * values)
  const total = counts.reduce((sum, times) => sum + times, 0)
  const isCounted = holds.kind === 'values' || holds.repeats.length > 0
  return !isCounted || total === rows - nulls
}
