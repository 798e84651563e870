/** The shortage of memory, or of room for temporary files, that an error of DuckDB reports; null if it reports none. */
export function outOfMemory({ message }: Error): 'memory' | 'temporary files' | null {
  if (!message.startsWith('Out of Memory Error')) return null
  return message.includes('max_temp_directory_size') ? 'temporary files' : 'memory'
}
