const units = ['B', 'kB', 'MB', 'GB', 'TB', 'PB']

/** `1.2 MB`, by thousands. */
export function formatBytes(bytes: number): string {
  const power = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3))
  const size = bytes / 1000 ** power
  return `${power === 0 || size >= 99.95 ? Math.round(size) : Number(size.toFixed(1))} ${units[power]!}`
}
