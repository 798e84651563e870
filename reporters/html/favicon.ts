import type { Report } from '../../src/core/report.ts'

const colours = { pass: '#14613a', fail: '#a8201a', error: '#4f2482', incomplete: '#7a4a00' } as const

/** The verdict as a dot in the tab. */
export const favicon = ({ status }: Report): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7" fill="${colours[status]}"/></svg>`
