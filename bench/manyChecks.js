/** Columns of which the mean is checked too: with two checks of each of 80 columns, 226 checks. */
const means = 66

/** The same checks of columns of numbers from 0 to 1000: as a suite, and as SQL for DuckDB alone. */
export function manyChecks(names) {
  const ofColumn = (name, i) => {
    const mean = i < means ? ', mean: [300, 700]' : ''
    return `  ${name}: { between: [0, 1000], nulls: fail${mean} }`
  }
  const sql = names.flatMap((name, i) => [
    `count_if(${name} < 0 OR ${name} > 1000)`,
    `count(${name})`,
    ...(i < means ? [`avg(${name})`] : []),
  ])
  return { suite: ['suite: many', 'columns:', ...names.map(ofColumn), ''].join('\n'), sql: sql.join() }
}
