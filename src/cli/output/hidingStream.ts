/** The same stream, with every text that is written to it changed before. */
export const hidingStream = (
  stream: NodeJS.WriteStream,
  hide: (text: string) => string,
): NodeJS.WriteStream =>
  new Proxy(stream, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target)
      if (name === 'write')
        return (text: string | Uint8Array): boolean =>
          target.write(typeof text === 'string' ? hide(text) : text)
      return typeof value === 'function' ? (value.bind(target) as unknown) : value
    },
  })
