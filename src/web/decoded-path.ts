/**
 * A path as the router reads its pieces: percent-encoding undone. What cannot be decoded stays as it is; no route takes it.
 */
export function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
