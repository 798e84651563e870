import { commonParams } from '../../core/commonParams.ts'
import { csvOptions } from '../../core/csvOptions.ts'
import type { Expectation } from '../../core/expectation.ts'
import type { Suite } from '../../core/suite.ts'
import { pickSettings, suiteSettings } from '../../core/suiteSettings.ts'
import { snakeCaseKeys } from '../reading/snakeCaseKeys.ts'
import type { Fields } from '../importers/shared/record.ts'
import { suiteEntries } from './suiteEntries.ts'
import type { LeftOut } from './exporter.ts'
import { writtenCsv } from './writtenCsv.ts'
import { writtenTypes } from './writtenTypes.ts'

/** A suite as its file says it in YAML or JSON, and what is left out of it. */
export function suiteDocument(suite: Suite): {
  readonly document: Fields
  /** Those of the document, in its order. */
  readonly expectations: readonly Expectation[]
  readonly leftOut: readonly LeftOut[]
} {
  const { entries, leftOut } = suiteEntries(suite)
  const types = writtenTypes(suite)
  const csv = writtenCsv(suite)
  return {
    document: {
      suite: suite.name,
      ...(suite.reference !== undefined && { reference: suite.reference }),
      ...(suite.sample !== undefined && { sample: suite.sample }),
      ...(suite.tables && { tables: suite.tables }),
      ...(Object.keys(types).length > 0 && { types }),
      ...(csv && { csv: snakeCaseKeys(csv, csvOptions) }),
      ...(snakeCaseKeys(pickSettings(suite), suiteSettings) as Fields),
      expectations: entries.map(({ type, schema, params, common }) => ({
        type,
        ...(snakeCaseKeys(params, schema) as Fields),
        ...(snakeCaseKeys(common, commonParams) as Fields),
      })),
    },
    expectations: entries.map(({ expectation }) => expectation),
    leftOut,
  }
}
