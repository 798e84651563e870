/** The SELECT of a user, in which `{batch}` stands for the sample. */
export const fillBatch = (query: string): string => query.replaceAll('{batch}', '"sample"')
