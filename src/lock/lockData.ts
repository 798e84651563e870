import type { ResolveOptions } from '../artifacts/resolver.ts'
import type { DataSource } from '../core/dataSource.ts'
import { columnsAndFields } from '../core/columnsAndFields.ts'
import type { Lock, LockContents, LockedColumn } from '../core/lock.ts'
import type { Suite } from '../core/suite.ts'
import type { EngineOptions } from '../engines/openEngine.ts'
import { lockDigest } from '../engines/lock/lockDigest.ts'
import { UsageError } from '../errors/usageError.ts'
import { clock } from '../system/clock.ts'
import { didYouMean } from '../text/didYouMean.ts'
import { checkUnchanged } from '../validate/checkUnchanged.ts'
import { openData } from '../validate/openData.ts'
import { suiteDataOptions } from '../validate/suiteDataOptions.ts'
import { countCells } from './countCells.ts'
import { lockColumn } from './lockColumn.ts'

export interface LockDataOptions extends Omit<EngineOptions, 'load'>, ResolveOptions {
  /** Data to lock. */
  readonly data: DataSource
  /** The suite that says how the data is read. */
  readonly suite?: Suite | undefined
  /** Columns of which no value is written. */
  readonly mask?: readonly string[]
}

/** Columns whose values are in memory at a time. */
const columnsTogether = 100

/** Measures what a lock holds of data, which must be whole. */
export async function lockData({
  data: sample,
  mask = [],
  suite,
  ...options
}: LockDataOptions): Promise<Lock> {
  const data = await openData(suiteDataOptions(suite, { ...options, sample, load: true }), suite)
  try {
    const info = data.engine.tables.get('sample')!
    const artifact = info.artifact ?? data.artifacts.get('sample')!
    const [damage] = info.findings
    if (damage !== undefined) throw new Error(`can't lock ${artifact.ref}, which is damaged: ${damage}`)
    if (info.rows === 0) throw new UsageError(`${artifact.ref}: no rows. Pass data with at least one row.`)
    const all = columnsAndFields(info)
    const names = all.map(({ name }) => name)
    const unknown = mask.find((name) => !names.includes(name))
    if (unknown !== undefined)
      throw new UsageError(`--mask: "${unknown}" is not in ${artifact.ref}${didYouMean(unknown, names)}`)
    await data.engine.prepare('sample', names, Infinity)
    const locked: LockedColumn[] = []
    for (let start = 0; start < all.length; start += columnsTogether) {
      const columns = all.slice(start, start + columnsTogether)
      options.progress?.(`locking ${columns[0]!.name}`, start / all.length)
      const counted = await countCells(data.engine, columns)
      for (const [i, column] of columns.entries()) {
        const isMasked = mask.includes(column.name)
        locked.push(await lockColumn(data.engine, column, { counted: counted[i]!, isMasked }))
      }
    }
    await checkUnchanged(data)
    const { ref, format, bytes, digest, version, timestamp, tags, metadata, parents } = artifact
    const fields = locked.slice(info.columns.length)
    const contents = {
      lockVersion: 1,
      lockedAt: clock(process.env)().toISOString(),
      source: {
        ref,
        format,
        bytes,
        digest,
        version,
        timestamp,
        ...(tags && { tags: [...tags] }),
        ...(metadata && {
          metadata: JSON.parse(JSON.stringify(metadata)) as LockContents['source']['metadata'],
        }),
        ...(parents && { parents: [...parents] }),
      },
      rows: info.rows,
      columns: locked.slice(0, info.columns.length),
      ...(fields.length > 0 && { fields }),
    } satisfies LockContents
    return { ...contents, digest: lockDigest(contents) }
  } finally {
    await data.close()
  }
}
