import type { Ajv, ValidateFunction } from 'ajv'
import type { Ajv2019 } from 'ajv/dist/2019.js'
import type { Ajv2020 } from 'ajv/dist/2020.js'
import type addFormats from 'ajv-formats'
import { linearRegex } from '../core/linearRegex.ts'
import { lazyImport } from '../system/lazyImport.ts'

/** Whether a value fits a JSON Schema (up to draft 7, 2019-09 or 2020-12, as its `$schema` says), or why it is none. */
export function jsonSchema(schema: Readonly<Record<string, unknown>>): ValidateFunction | Error {
  // Drafts before 7 differ from it in keywords that it still understands; only their names are unknown to ajv.
  const withoutName = Object.fromEntries(Object.entries(schema).filter(([key]) => key !== '$schema'))
  try {
    const ajv = draftOf(schema['$schema'])
    ;(lazyImport('ajv-formats') as typeof addFormats.default)(ajv)
    return ajv.compile(withoutName)
  } catch (cause) {
    return cause instanceof Error ? cause : new Error(String(cause))
  }
}

// A generated validator would name the engine by its code; ours runs in this process only.
const regExp = Object.assign(linearRegex, { code: 'linearRegex' })
const options = { strict: false, logger: false, code: { regExp } } as const

function draftOf(name: unknown): Ajv | Ajv2019 | Ajv2020 {
  const uri = typeof name === 'string' ? name : ''
  if (uri.includes('2020-12')) {
    const { Ajv2020: Draft } = lazyImport('ajv/dist/2020.js') as { Ajv2020: typeof Ajv2020 }
    return new Draft(options)
  }
  if (uri.includes('2019-09')) {
    const { Ajv2019: Draft } = lazyImport('ajv/dist/2019.js') as { Ajv2019: typeof Ajv2019 }
    return new Draft(options)
  }
  const { Ajv: Draft } = lazyImport('ajv') as { Ajv: typeof Ajv }
  return new Draft(options)
}
