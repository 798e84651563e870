import type { CommonParams } from '../../core/commonParams.ts'
import { commonParams } from '../../core/commonParams.ts'
import type { Expectation } from '../../core/expectation.ts'
import { builtIn } from '../shorthand/builtIn.ts'
import { shapeOf } from '../importers/shared/shapeOf.ts'
import type { Suite } from '../../core/suite.ts'
import type { Fields } from '../importers/shared/record.ts'
import type { LeftOut } from './exporter.ts'

/** An expectation as one would write it: its parameters in camelCase, without those that are as usual. */
export interface Entry {
  readonly expectation: Expectation
  readonly type: string
  readonly schema: unknown
  readonly params: Fields
  readonly common: Fields
}

export interface Entries {
  readonly entries: readonly Entry[]
  readonly leftOut: readonly LeftOut[]
}

const definitions = new Map(builtIn.factories.map(({ definition }) => [definition.type, definition]))

/** The expectations of a suite as they are written. Expectations that aren't in the catalogue, such as imported rules, are left out. */
export function suiteEntries({ expectations }: Suite): Entries {
  const entries: Entry[] = []
  const leftOut: LeftOut[] = []
  for (const expectation of expectations) {
    const { type, params, common, unsupported } = expectation
    const definition = definitions.get(type)
    if (!definition || unsupported !== undefined) leftOut.push(unknown(expectation))
    else
      entries.push({
        expectation,
        type,
        schema: definition.params,
        params: written(params, definition.params),
        common: written(inText(common), commonParams),
      })
  }
  return { entries, leftOut }
}

/** The condition of rows as it was written. */
const inText = ({ where, ...common }: CommonParams): Fields => ({
  ...common,
  ...(where && { where: where.text }),
})

function unknown({ type, params, unsupported }: Expectation): LeftOut {
  const { column } = params
  return {
    rule: type,
    ...(typeof column === 'string' && { column }),
    reason: unsupported ?? 'it is an expectation of a plugin',
  }
}

function written(params: Fields, schema: unknown): Fields {
  const shape = shapeOf(schema) ?? {}
  return Object.fromEntries(
    Object.entries(params).filter(([name, value]) => value !== undefined && !isUsual(value, shape[name])),
  )
}

interface WithDefault {
  readonly def?: { readonly type?: string; readonly defaultValue?: unknown }
}

function isUsual(value: unknown, schema: unknown): boolean {
  const { def } = (schema ?? {}) as WithDefault
  return def?.type === 'default' && JSON.stringify(value) === JSON.stringify(def.defaultValue)
}
