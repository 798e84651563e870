import { z } from 'zod'
import type { Baseline } from '../core/baseline.ts'
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
      owner: z.string().min(1),
      expires: z.iso.date(),
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
  if (success) return data
  const [{ path, message } = { path: [], message: '' }] = error.issues
  throw new UsageError(
    `${file} isn't a baseline, as validate baseline writes it: ${path.join('.') || 'the file'}: ${message}`,
  )
}
