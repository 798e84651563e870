import './types.ts'
import { checkUnchanged } from '../validate/checkUnchanged.ts'
import { UsageError } from '../errors/usageError.ts'
import { currentSettings } from './currentSettings.ts'
import { dataTable, type DataTable } from './dataTable.ts'
import { dataTest } from './dataTest.ts'
import type { DataSettings } from '../validate/settingsSchema.ts'
import { waysToName } from './settings.ts'
import { withOwnFixtures } from './withOwnFixtures.ts'
import { sharedData } from './sharedData.ts'

/**
 * Vitest's `test` with the data of the run: `reference` and `sample`, open tables, and `alpha`. Data is read once for all
 * test files of a worker; the fixtures are made anew for each file, so that one can override them. A file that is about other data says so:
 * `const test = base.override('sampleRef', { scope: 'file' }, () => 'other.csv')`.
 */
export const test = withOwnFixtures(() =>
  dataTest
    .extend('settings', { scope: 'file' }, (): DataSettings => settings())
    .extend('referenceRef', { scope: 'file' }, ({ settings }): string | undefined => settings.reference)
    .extend('sampleRef', { scope: 'file' }, ({ settings }): string | undefined => settings.sample)
    .extend('dataNames', { auto: true }, ({ task, referenceRef, sampleRef }): void => {
      const data = [referenceRef, sampleRef].filter((ref) => ref !== undefined)
      task.meta.touchstone = { ...task.meta.touchstone, data }
    })
    .extend('alpha', { scope: 'file' }, ({ settings }): number => settings.alpha ?? 0.05)
    .extend(
      'reference',
      { scope: 'file' },
      ({ settings, referenceRef, sampleRef }, { onCleanup }): Promise<DataTable> =>
        open('reference', { settings, referenceRef, sampleRef }, onCleanup),
    )
    .extend(
      'sample',
      { scope: 'file' },
      ({ settings, referenceRef, sampleRef }, { onCleanup }): Promise<DataTable> =>
        open('sample', { settings, referenceRef, sampleRef }, onCleanup),
    ),
)

function settings(): DataSettings {
  const given = currentSettings()
  if (!given)
    throw new UsageError(
      "there is no data: the Vitest config lacks plugins: [expectations()] of '@touchstone-data/touchstone/vitest/plugin'",
    )
  return given
}

interface Given {
  readonly settings: DataSettings
  readonly referenceRef: string | undefined
  readonly sampleRef: string | undefined
}

async function open(
  table: 'reference' | 'sample',
  { settings, referenceRef: reference, sampleRef: sample }: Given,
  onCleanup: (cleanup: () => Promise<void>) => void,
): Promise<DataTable> {
  if ((table === 'reference' ? reference : sample) === undefined)
    throw new UsageError(`no ${table} is named; name it in one of these ways:\n${waysToName(table)}`)
  const { engine, artifacts } = await sharedData({
    ...settings,
    ...(reference !== undefined && { reference }),
    // If only the reference is requested, it is the sample, too.
    sample: (sample ?? reference)!,
  })
  // When all tests of the file have run: what they found is of nothing that ever was, if it was written to meanwhile.
  onCleanup(() => checkUnchanged({ artifacts, engine }))
  return dataTable(engine, table)
}
