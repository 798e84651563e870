/** Different values of a column that are sent at most, each with its count: 1 MB. */
export const mostValues = 65_536
/** Edges of one statement: each takes some 24 characters, and Trino reads a million. */
export const mostEdges = 32_768
/** Edges of one column. */
export const edgesOfColumn = 8192
/** Bytes of a cell of a result: a number with all its digits, and the protocol. */
export const bytesOfCell = 16
