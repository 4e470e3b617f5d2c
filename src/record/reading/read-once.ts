/**
 * Reads each thing once, however many others it is compared with. What is read MUST depend on that thing alone, and the thing
 * never change.
 */
export function readOnce<One extends object, Read>(read: (one: One) => Read): (one: One) => Read {
  const known = new WeakMap<One, { readonly said: Read }>()
  return (one) => {
    const before = known.get(one)
    if (before !== undefined) return before.said
    const said = read(one)
    known.set(one, { said })
    return said
  }
}
