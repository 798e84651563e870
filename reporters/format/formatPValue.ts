import { formatNumber } from '../../src/text/formatNumber.ts'

/** `p 0.00144`. A p-value too small for a double is not zero, and is not printed as such. */
export const formatPValue = (p: number): string => (p <= 0 ? 'p < 5e-324' : `p ${formatNumber(p)}`)
