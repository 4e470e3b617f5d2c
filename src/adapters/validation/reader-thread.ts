import { parentPort, workerData } from 'node:worker_threads'
import { checkResourceShape } from '../../ingest/checks/resource-shape.js'
import { readSubmission } from '../../ingest/reading/read-submission.js'
import type { ReaderAnswer, ReaderRequest, ReaderStart } from './reader-messages.js'

/** The thread in which submissions are read: parsing, checking and stamping never hold up an answer to anybody. */
const { key, baseUrl } = workerData as ReaderStart
const parts = { key, baseUrl, validators: [checkResourceShape] }

parentPort?.on('message', ({ id, submission }: ReaderRequest) => {
  const answer: ReaderAnswer = { id, result: readSubmission(submission, parts) }
  parentPort?.postMessage(answer)
})
