/** Pearson's correlation of pairs, or Spearman's where they are ranked; no two numbers of a column are the same. */
export function correlationOf(pairs, ranked) {
  const columns = [0, 1].map((k) => {
    const values = pairs.map((pair) => pair[k])
    return ranked ? ranks(values) : values
  })
  const [a, b] = columns.map(centred)
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b))
}

function ranks(values) {
  const order = values.map((_, i) => i).sort((a, b) => values[a] - values[b])
  const found = new Array(values.length)
  order.forEach((index, rank) => (found[index] = rank))
  return found
}

function centred(values) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return values.map((value) => value - mean)
}

const dot = (a, b) => a.reduce((sum, value, i) => sum + value * b[i], 0)
