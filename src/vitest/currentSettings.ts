import { inject } from 'vitest'
import type { Settings } from './settings.ts'
import './types.ts'

/** Settings of the run from the plugin; undefined if the Vitest config has no plugin. */
export const currentSettings = (): Partial<Settings> | undefined => inject('touchstone')
