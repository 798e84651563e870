import type { WriteStream } from 'node:tty'

/** Width of a terminal; undefined if there is none, or its width is unknown. */
export const terminalWidth = ({ isTTY, columns }: WriteStream): { readonly width?: number } =>
  isTTY && columns > 0 ? { width: columns } : {}
