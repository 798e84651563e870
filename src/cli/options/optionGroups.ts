/** The headings under which `--help` lists options. */
export const optionGroups = {
  data: 'Data:',
  format: 'File formats:',
  versions: 'Versions and downloads:',
  checks: 'Checks:',
  drift: 'Drift tests:',
  values: 'Failing values:',
  reports: 'Reports:',
  ci: 'CI systems:',
  trust: 'Trust:',
  limits: 'Limits:',
  general: 'General:',
} as const
