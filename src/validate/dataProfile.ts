import type { ResolveOptions } from '../artifacts/resolver.ts'
import type { DataProfile } from '../core/dataProfile.ts'
import type { DataSource } from '../core/dataSource.ts'
import type { Input } from '../core/report.ts'
import { maskedColumns } from '../core/maskedColumns.ts'
import { UsageError } from '../errors/usageError.ts'
import type { EngineOptions } from '../engines/openEngine.ts'
import { describeSpill } from '../text/describeSpill.ts'
import { clock } from '../system/clock.ts'
import { packageInfo } from '../system/packageInfo.ts'
import { checkUnchanged } from './checkUnchanged.ts'
import { describeInput } from './describeInput.ts'
import { openData } from './openData.ts'

export interface DataProfileOptions extends Omit<EngineOptions, 'load'>, ResolveOptions {
  /** Data to profile: a path, a glob, a URL, `project/name:alias`, `-`, or data in memory. */
  readonly sample: DataSource
  /** Data to compare it with. */
  readonly reference?: DataSource
  /** Columns of which no value is shown. Columns that seem to be about people are never shown. */
  readonly mask?: readonly string[]
  /** 0 shows no values at all. Default: 5. */
  readonly maxExamples?: number
}

/** Profiles data: types, missing values, distributions, patterns, correlations, and what to look at first. */
export async function dataProfile(options: DataProfileOptions): Promise<DataProfile> {
  const { mask = [], maxExamples = 5, progress } = options
  const now = clock(process.env)
  const startedAt = now()
  const data = await openData({ ...options, load: true })
  try {
    const { engine, artifacts } = data
    if (engine.tables.get('reference')?.artifact?.lock)
      throw new UsageError("a lock has no rows to profile. Pass the reference's data.")
    const isMasked = maskedColumns(mask, maxExamples, engine.tables)
    const { profileData } = await import('../profile/profileData.ts')
    const found = await profileData(engine, { reveals: (column) => !isMasked(column), progress })
    await checkUnchanged(data)
    const input = (table: 'reference' | 'sample'): Input | null => {
      const [info, artifact] = [engine.tables.get(table), artifacts.get(table)]
      return info && artifact ? describeInput(info, artifact) : null
    }
    const spilled = engine.spilled?.() ?? 0
    const read = [...engine.tables.values()].flatMap(({ findings, notes = [] }) => [...findings, ...notes])
    return {
      schemaVersion: 1,
      tool: packageInfo,
      startedAt: startedAt.toISOString(),
      durationMs: now().getTime() - startedAt.getTime(),
      inputs: { reference: input('reference'), sample: input('sample') },
      ...found,
      warnings: [
        ...[...artifacts.values()].flatMap(({ notes = [] }) => notes),
        ...(engine.notes ?? []),
        ...(maxExamples === 0 ? [] : read),
        ...found.warnings,
        ...(spilled > 0 ? [describeSpill(spilled)] : []),
      ],
    }
  } finally {
    await data.close()
  }
}
