import { builtIn } from '../../shorthand/builtIn.ts'
import { shapeOf } from './shapeOf.ts'

const types = new Set(
  builtIn.factories
    .map(({ definition }) => definition)
    .filter(({ params }) => 'column' in (shapeOf(params) ?? {}))
    .map(({ type }) => type),
)

/** Whether the expectation of this type is about one column, its parameter `column`. */
export const takesColumn = (type: string): boolean => types.has(type)
