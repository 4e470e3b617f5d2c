/**
 * An address with the name of its operation written plainly: many encode `$` (`%24everything`), or letters and hyphens, which
 * means the same. Only a last segment that is then a name of an operation is read so; whatever else is encoded stays so.
 *
 * @see RFC 3986, section 6.2.2
 */
export function plainOperation(url: string): string {
  const [path = '', ...query] = url.split('?')
  const place = path.lastIndexOf('/') + 1
  const name = path
    .slice(place)
    .replaceAll(ENCODED, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16)))
  if (!/^\$[a-z-]+$/i.test(name)) return url
  return [`${path.slice(0, place)}${name}`, ...query].join('?')
}

/** `$`, hyphens and letters. */
const ENCODED = /%(24|2d|4[1-9a-f]|5[0-9a]|6[1-9a-f]|7[0-9a])/gi
