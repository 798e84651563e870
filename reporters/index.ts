import { html } from './html.tsx'
import { json } from './json.ts'
import { junit } from './junit.ts'
import { terminal } from './terminal.ts'

export { html, json, junit, terminal }

/** Each reporter by its name. */
export const reporters = { html, json, junit, terminal } as const
