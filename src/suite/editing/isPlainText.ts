/** Whether a suite is written as people write YAML; JSON puts names in quotes. */
export const isPlainText = (text: string): boolean => !/^[\s\uFEFF]*\{/.test(text)
