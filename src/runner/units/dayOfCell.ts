/** The day that names a cell, whose name ends with the values of its unit; null for a unit that isn't a day. */
export function dayOfCell(cell: string): Date | null {
  const [, day] = / \["(\d{4}-\d\d-\d\d)"\]$/.exec(cell) ?? []
  return day === undefined ? null : new Date(`${day}T00:00:00Z`)
}
