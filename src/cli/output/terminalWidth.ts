import type { WriteStream } from 'node:tty'

/** How wide a terminal is; nothing where there is none, or one that does not tell. */
export const terminalWidth = ({ isTTY, columns }: WriteStream): { readonly width?: number } =>
  isTTY && columns > 0 ? { width: columns } : {}
