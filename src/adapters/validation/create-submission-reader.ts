import { Worker } from 'node:worker_threads'
import { anIssue } from '../../fhir/operation-outcome.js'
import {
  isLarge,
  type ReadSubmission,
  type ReadSubmissionResult,
  type Submission,
} from '../../ingest/reading/submission.js'
import type { ReaderAnswer, ReaderRequest, ReaderStart } from './reader-messages.js'

export interface SubmissionReaderOptions {
  /** The key from which ids are derived. */
  readonly key: Uint8Array
  /** Where this record is reached, without a slash at the end. */
  readonly baseUrl?: string
  /** How many threads read small submissions only, so that these need not wait for a large one. */
  readonly smallThreads?: number
  /** How many submissions may wait; the next one is told that the reader is busy. */
  readonly mostWaiting?: number
  /** How long one submission may take before its thread is ended. */
  readonly limitMs?: number
  /** How much memory one submission may take before its thread is ended, in megabytes. */
  readonly limitMb?: number
}

export interface SubmissionReader {
  readonly read: ReadSubmission
  /** Ends the threads; what is being read is answered as busy. */
  readonly close: () => Promise<void>
}

interface Job {
  readonly submission: Submission
  readonly done: (result: ReadSubmissionResult) => void
}

interface Lane {
  readonly takes: 'any' | 'small'
  worker: Worker | undefined
  job: Job | undefined
  timer: NodeJS.Timeout | undefined
}

/**
 * Reads submissions in threads of their own, each one at a time, small ones first. A thread that crashes, takes too
 * long or too much memory is replaced, its submission is answered, and the others go on.
 */
export function createSubmissionReader(options: SubmissionReaderOptions): SubmissionReader {
  const { key, baseUrl, smallThreads = 1, mostWaiting = 64, limitMs = 20_000, limitMb = 1_024 } = options
  const lanes = [...Array<'small'>(smallThreads).fill('small'), 'any' as const].map(aLane)
  const waiting: Job[] = []
  let nextId = 0
  let closed = false

  function assign(): void {
    for (const lane of lanes) {
      if (lane.job || closed) continue
      const job = takeFor(lane)
      if (job) begin(lane, job)
    }
  }

  function takeFor({ takes }: Lane): Job | undefined {
    const small = waiting.findIndex(({ submission }) => !isLarge(submission.body.length))
    const place = small < 0 && takes === 'any' ? 0 : small
    return place < 0 ? undefined : waiting.splice(place, 1)[0]
  }

  function begin(lane: Lane, job: Job): void {
    lane.job = job
    lane.worker ??= start(lane)
    lane.worker.ref()
    lane.timer = setTimeout(() => {
      discard(lane, BUSY)
    }, limitMs)
    nextId += 1
    const request: ReaderRequest = { id: nextId, submission: job.submission }
    lane.worker.postMessage(request)
  }

  function start(lane: Lane): Worker {
    const workerData: ReaderStart = { key, baseUrl }
    const worker = new Worker(new URL('./reader-thread.js', import.meta.url), {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: limitMb },
    })
    worker.on('message', ({ result }: ReaderAnswer) => {
      end(lane, result)
    })
    const lost = (result: ReadSubmissionResult): void => {
      if (lane.worker === worker) discard(lane, result)
    }
    worker.on('error', (error: NodeJS.ErrnoException) => {
      lost(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? TOO_MUCH : BUSY)
    })
    worker.on('exit', () => {
      lost(BUSY)
    })
    return worker
  }

  function discard(lane: Lane, result: ReadSubmissionResult): void {
    const { worker } = lane
    lane.worker = undefined
    void worker?.terminate()
    end(lane, result)
  }

  function end(lane: Lane, result: ReadSubmissionResult): void {
    clearTimeout(lane.timer)
    const { job } = lane
    lane.job = undefined
    lane.worker?.unref()
    job?.done(result)
    assign()
  }

  return {
    read: (submission) =>
      new Promise((resolve) => {
        if (closed || waiting.length >= mostWaiting) {
          resolve(BUSY)
          return
        }
        waiting.push({ submission, done: resolve })
        assign()
      }),

    async close() {
      closed = true
      for (const job of waiting.splice(0)) job.done(BUSY)
      const workers = lanes.map(({ worker }) => worker)
      for (const lane of lanes) discard(lane, BUSY)
      await Promise.all(workers.map(async (worker) => worker?.terminate()))
    },
  }
}

function aLane(takes: Lane['takes']): Lane {
  return { takes, worker: undefined, job: undefined, timer: undefined }
}

const BUSY: ReadSubmissionResult = { outcome: 'busy' }

const TOO_MUCH: ReadSubmissionResult = {
  outcome: 'refused',
  reason: 'too-large',
  issues: [
    anIssue(
      'too-costly',
      'Reading this takes more memory than one submission may: send it in several parts.',
    ),
  ],
}
