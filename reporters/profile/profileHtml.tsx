import { renderToString } from 'preact-render-to-string'
import type { DataProfile } from '../../src/core/dataProfile.ts'
import { ProfilePage } from './ProfilePage.tsx'

/** The profile as one page that needs no other file. Its size depends on the columns, and not on the rows. */
export const profileHtml = (profile: DataProfile): string =>
  `<!doctype html>\n${renderToString(<ProfilePage profile={profile} />)}\n`
