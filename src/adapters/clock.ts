/** The machine's clock: the one place where the time comes in. */
export const clock = {
  /** Milliseconds since 1970, UTC. */
  now: (): number => Date.now(),
}
