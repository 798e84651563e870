import { inject } from 'vitest'
import type { Settings } from './settings.ts'
import './types.ts'

/** What the plugin says of the run; undefined where the Vitest config has no plugin. */
export const currentSettings = (): Partial<Settings> | undefined => inject('touchstone')
