import type { ReadSubmissionResult, Submission } from '../../ingest/reading/submission.js'

/** What a reader thread is started with. */
export interface ReaderStart {
  readonly key: Uint8Array
  readonly baseUrl: string | undefined
}

export interface ReaderRequest {
  readonly id: number
  readonly submission: Submission
}

export interface ReaderAnswer {
  readonly id: number
  readonly result: ReadSubmissionResult
}
