import type { DataProfile } from '../../src/core/dataProfile.ts'
import { jsonText } from '../format/jsonText.ts'

/** The profile as JSON, of which `profile.schema.json` is the schema. */
export const profileJson = (profile: DataProfile): string => jsonText(profile)
