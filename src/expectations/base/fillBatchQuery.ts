/** The SELECT of a user, in which `{batch}` stands for the sample. */
export const fillBatchQuery = (query: string): string => query.replaceAll('{batch}', '"sample"')
