import { Worker } from 'node:worker_threads'
import type { ReadSubmission, ReadSubmissionResult, Submission } from '../../ingest/submission.js'
import type { ReaderAnswer, ReaderRequest, ReaderStart } from './reader-messages.js'

export interface SubmissionReaderOptions {
  /** The key from which ids are derived. */
  readonly key: Uint8Array
  /** How many threads read; each takes one submission at a time. */
  readonly threads?: number
  /** How many submissions may wait; the next one is told that the reader is busy. */
  readonly mostWaiting?: number
  /** How long one submission may take before its thread is ended. */
  readonly limitMs?: number
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
  worker: Worker | undefined
  job: Job | undefined
  timer: NodeJS.Timeout | undefined
}

/**
 * Reads submissions in threads of their own. A thread that crashes or takes too long is replaced, its submission is
 * answered as busy, and the others go on.
 */
export function createSubmissionReader(options: SubmissionReaderOptions): SubmissionReader {
  const { key, threads = 1, mostWaiting = 64, limitMs = 20_000 } = options
  const lanes: readonly Lane[] = Array.from({ length: threads }, () => ({
    worker: undefined,
    job: undefined,
    timer: undefined,
  }))
  const waiting: Job[] = []
  let nextId = 0
  let closed = false

  function assign(): void {
    for (const lane of lanes) {
      if (lane.job || closed) continue
      const job = waiting.shift()
      if (!job) return
      begin(lane, job)
    }
  }

  function begin(lane: Lane, job: Job): void {
    lane.job = job
    lane.worker ??= start(lane)
    lane.worker.ref()
    lane.timer = setTimeout(() => {
      discard(lane)
    }, limitMs)
    nextId += 1
    const request: ReaderRequest = { id: nextId, submission: job.submission }
    lane.worker.postMessage(request)
  }

  function start(lane: Lane): Worker {
    const workerData: ReaderStart = { key }
    const worker = new Worker(new URL('./reader-thread.js', import.meta.url), { workerData })
    worker.on('message', ({ result }: ReaderAnswer) => {
      end(lane, result)
    })
    const lost = (): void => {
      if (lane.worker === worker) discard(lane)
    }
    worker.on('error', lost)
    worker.on('exit', lost)
    return worker
  }

  function discard(lane: Lane): void {
    const { worker } = lane
    lane.worker = undefined
    void worker?.terminate()
    end(lane, { outcome: 'busy' })
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
          resolve({ outcome: 'busy' })
          return
        }
        waiting.push({ submission, done: resolve })
        assign()
      }),

    async close() {
      closed = true
      for (const job of waiting.splice(0)) job.done({ outcome: 'busy' })
      const workers = lanes.map(({ worker }) => worker)
      lanes.forEach(discard)
      await Promise.all(workers.map(async (worker) => worker?.terminate()))
    },
  }
}
