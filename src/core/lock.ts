import { z } from 'zod'

const count = z.int().min(0)
/** More rows than a table of this machine has; they are repeated from the counts. */
const mostRows = 2 ** 36
// An enum would have a key in its declaration that TypeScript can't read.
const number = z.union([z.number(), z.literal(['Infinity', '-Infinity']).transform(Number)])

/** How often each value exists, as text in ascending order. */
const values = z.strictObject({
  kind: z.literal('values'),
  values: z.array(z.tuple([z.string(), count.min(1)])),
})

const repeats = z.array(z.tuple([count.min(1), count.min(1)]))

/** A distribution by some of its values: how many numbers are below each, and how many are up to it. */
const ecdf = z.strictObject({
  kind: z.literal('ecdf'),
  /** Between two points all counts are within this distance of the straight line between them. */
  bound: z.number().min(0),
  points: z.array(z.tuple([number, count, count])).min(2),
  /** Times that values exist, and the number of values for each; only of columns that are named as keys. */
  repeats: repeats.optional(),
})

const withheldReasons = ['personal', 'identifier', 'text', 'masked', 'type'] as const

/** No value, and only how often values repeat: times that values exist, and the number of values for each. */
const withheld = z.strictObject({
  kind: z.literal('withheld'),
  reason: z.enum(withheldReasons),
  repeats,
})

const lockedColumn = z.strictObject({
  name: z.string(),
  type: z.enum(['integer', 'float', 'boolean', 'string', 'date', 'timestamp', 'null', 'other']),
  nativeType: z.string(),
  unread: z
    .strictObject({ as: z.enum(['number', 'date', 'cells']), why: z.string(), remedy: z.string() })
    .optional(),
  misfits: count.optional(),
  nulls: count,
  nans: count,
  infinities: count,
  empties: count,
  /** Different values, NULL and NaN left out. */
  distinct: count,
  mean: z.number().optional(),
  deviation: z.number().optional(),
  holds: z.discriminatedUnion('kind', [values, ecdf, withheld]),
})

const parent = z.strictObject({
  ref: z.string(),
  uri: z.string(),
  version: z.string().nullable(),
  digest: z.string(),
})

/** Contents of a lock, without its digest. */
const contents = {
  lockVersion: z.literal(1),
  lockedAt: z.iso.datetime(),
  source: z.strictObject({
    ref: z.string(),
    format: z.string(),
    bytes: count.nullable(),
    digest: z.string().nullable(),
    version: z.string().nullable(),
    timestamp: z.string().nullable(),
    tags: z.array(z.string()).optional(),
    metadata: z.record(z.string(), z.json()).optional(),
    parents: z.array(parent).optional(),
  }),
  rows: count.max(mostRows),
  columns: z.array(lockedColumn),
  /** Fields of structs, each called `a.b`. */
  fields: z.array(lockedColumn).optional(),
}

/** A file that stands for a reference: what its columns are and how their values are distributed, and none of its rows. */
export const lockSchema = z.strictObject({ ...contents, digest: z.string() })

export type Lock = z.output<typeof lockSchema>
export type LockContents = Omit<Lock, 'digest'>
export type LockedColumn = z.output<typeof lockedColumn>
export type LockedEcdf = z.output<typeof ecdf>
export type WithheldReason = (typeof withheldReasons)[number]

/** The lock that stands for the reference of a report. */
export interface LockIdentity {
  /** The data that was locked, as the user named it. */
  readonly source: string
  readonly lockedAt: string
  /** `sha256:…` of the contents of the lock. */
  readonly digest: string
  /** The largest distance of a distribution function from the one in the lock, as a share of its values; 0 if all are exact. */
  readonly bound: number
}
