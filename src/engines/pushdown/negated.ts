/**
 * Ascending edges of negated numbers. Databases have buckets that include their lower edge; those of negated numbers then
 * include the upper edge of the numbers.
 */
export const negated = (edges: readonly number[]): readonly number[] => edges.map((edge) => -edge).reverse()
