import type { Claim } from '../core/claim.ts'
import type { Expectation } from '../core/expectation.ts'
import type { Outcome } from '../core/outcome.ts'
import type { Result } from '../core/report.ts'

/** Builds the result of each claim, with a unique id. */
export function buildResults(claims: readonly Claim[], outcomes: readonly Outcome[]): readonly Result[] {
  const ids = uniqueIds(claims)
  return claims.map((claim, i) => result(claim, ids[i]!, outcomes[i]!))
}

function result({ expectation, group }: Claim, id: string, { severity, ...outcome }: Outcome): Result {
  const { type, params, line, common } = expectation
  const columns = subjectOf(expectation)
  const [column] = columns
  return {
    id,
    expectation: type,
    ...(columns.length === 1 && column !== undefined && { column }),
    ...(columns.length > 1 && { columns }),
    params,
    ...outcome,
    severity: severity ?? common.severity,
    ...(common.where && { where: common.where.text }),
    ...(group && { group }),
    ...(common.notes !== undefined && { notes: common.notes }),
    ...(line !== undefined && { line }),
  }
}

/** An id says what is claimed, of which column and of which group; claims that are alike are numbered in their order. */
function uniqueIds(claims: readonly Claim[]): readonly string[] {
  const used = new Set<string>()
  return claims.map(({ expectation, group }) => {
    const base = `${expectation.common.id ?? [expectation.type, ...subjectOf(expectation)].join('.')}${groupLabel(group)}`
    let id = base
    for (let number = 2; used.has(id); number++) id = `${base}#${number}`
    used.add(id)
    return id
  })
}

function groupLabel(group: Claim['group']): string {
  if (!group) return ''
  return `[${Object.entries(group)
    .map(([name, value]) => `${name}=${String(value)}`)
    .join(', ')}]`
}

/** The columns that an expectation is about, also where it can do without them. */
const subjectOf = ({ columns, params }: Expectation): readonly string[] =>
  columns.length === 0 && typeof params['column'] === 'string' ? [params['column']] : columns
