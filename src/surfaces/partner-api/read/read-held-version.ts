/** The record version that an `If-None-Match` names, `W/"17"`; `undefined` for anything else, which is then answered in full. */
export function readHeldVersion(header: string | undefined): number | undefined {
  const version = /^(?:W\/)?"(\d{1,15})"$/.exec(header?.trim() ?? '')?.[1]
  return version === undefined ? undefined : Number(version)
}
