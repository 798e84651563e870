import { z } from 'zod'
import type { Baseline } from '../core/baseline.ts'
import { checkKey } from './checkKey.ts'
import { UsageError } from '../errors/usageError.ts'

const number = z.union([z.number(), z.enum(['NaN', 'Infinity', '-Infinity']).transform(Number)])

const schema = z.strictObject({
  baselineVersion: z.literal(1),
  suite: z.string(),
  entries: z.array(
    z.strictObject({
      id: z.string(),
      expectation: z.string(),
      params: z.record(z.string(), z.unknown()),
      where: z.string().optional(),
      severity: z.enum(['error', 'warning', 'info']),
      message: z.string(),
      owner: z.string().min(1, 'expected a name, found nothing'),
      expires: z.iso.date('expected a day, for example 2026-12-31'),
      reason: z.string().optional(),
      unexpected: z.strictObject({ count: z.int().min(0), total: z.int().min(0) }).optional(),
      effect: z.strictObject({ name: z.string(), value: number }).optional(),
      observed: z.unknown().optional(),
    }),
  ),
})

/** Reads what a baseline file says. `file` names it in messages. */
export function parseBaseline(given: unknown, file: string): Baseline {
  const { success, data, error } = schema.safeParse(given)
  if (!success) {
    const [{ path, message } = { path: [], message: '' }] = error.issues
    const problem = message.replace('Invalid input: ', '').replace('received', 'found')
    throw new UsageError(
      `${file} isn't a baseline, as validate baseline writes it: ${path.join('.') || 'the file'}: ${problem}`,
    )
  }
  const keys = data.entries.map(checkKey)
  const again = keys.findIndex((key, i) => keys.indexOf(key) < i)
  if (again === -1) return data
  const first = keys.indexOf(keys[again]!)
  throw new UsageError(
    `${file}: entries ${first + 1} and ${again + 1} are of the same check, ${data.entries[again]!.id}. Delete one of them.`,
  )
}
