import { json } from './json.ts'
import { junit } from './junit.ts'
import { terminal } from './terminal.ts'

export { json, junit, terminal }

/** Each reporter by its name. */
export const reporters = { json, junit, terminal } as const
