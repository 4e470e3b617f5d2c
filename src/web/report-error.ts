import type { Logger } from 'pino'

/** Tells operators that work in the background failed: by the kind of error alone, for a message may name somebody. */
export function createReportError(logger: Logger): (error: unknown) => void {
  return (error) => {
    logger.error(
      { kind: error instanceof Error ? error.name : typeof error },
      'work in the background failed',
    )
  }
}
