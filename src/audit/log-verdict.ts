/** What can be wrong with a log. */
export type LogFault =
  | 'changed'
  | 'missing'
  | 'reordered'
  | 'duplicate'
  | 'checkpoint-not-signed'
  | 'checkpoint-differs'
  | 'kept-checkpoint-not-signed'
  | 'kept-checkpoint-differs'
  | 'shorter-than-checkpoint'
  | 'tail-without-checkpoint'

export type LogVerdict = VerifiedLog | BrokenLog

export interface VerifiedLog {
  readonly outcome: 'verified'
  readonly log: string
  readonly entries: number
  /** The last checkpoint, as a signed note; `undefined` for a log with no entry. */
  readonly checkpoint: string | undefined
}

export interface BrokenLog {
  readonly outcome: 'broken'
  readonly log: string
  readonly fault: LogFault
  /** The first entry that is bad, or gone. For a checkpoint that differs: the first that may be. */
  readonly index: number
  /** How many entries from the beginning a signed checkpoint proves to be as they were. */
  readonly proven: number
  /** The size of the checkpoint concerned, where it is one. */
  readonly checkpointSize: number | undefined
}

/** The verdict as a sentence for whoever has to act on it. */
export function describeVerdict(verdict: LogVerdict): string {
  if (verdict.outcome === 'verified') return `${verdict.entries} entries of log ${verdict.log} verified.`
  return `${FAULTS[verdict.fault](verdict)} ${provenText(verdict.proven)}`
}

const FAULTS: Readonly<Record<LogFault, (broken: BrokenLog) => string>> = {
  changed: ({ index, log }) =>
    `Entry ${index} of log ${log} has been changed: its hash does not follow from the entry before it.`,
  missing: ({ index, log }) => `Entry ${index} of log ${log} is missing.`,
  reordered: ({ index, log }) =>
    `Entry ${index} of log ${log} is not in its place: entries have been reordered.`,
  duplicate: ({ index, log }) => `Entry ${index} of log ${log} is there twice.`,
  'checkpoint-not-signed': ({ log, checkpointSize = 0 }) =>
    `The checkpoint of log ${log} over ${checkpointSize} entries is not signed by a known key of this log.`,
  'checkpoint-differs': ({ index, log, checkpointSize = 0 }) =>
    `Log ${log} has been changed at entry ${index} or after it: the signed checkpoint over ${checkpointSize} entries does not match.`,
  'kept-checkpoint-not-signed': ({ log }) =>
    `The checkpoint of log ${log} that was kept outside the database is not signed by a known key of this log.`,
  'kept-checkpoint-differs': ({ index, log, checkpointSize = 0 }) =>
    `Log ${log} has been rewritten at entry ${index} or after it: the checkpoint over ${checkpointSize} entries that was kept outside the database does not match.`,
  'shorter-than-checkpoint': ({ index, log, checkpointSize = 0 }) =>
    `Log ${log} has been cut off: entries ${index} to ${checkpointSize - 1} are gone, which a signed checkpoint says were there.`,
  'tail-without-checkpoint': ({ index, log }) =>
    `Entry ${index} of log ${log} and those after it have no signed checkpoint: they were added by somebody else, or their checkpoint has been removed.`,
}

function provenText(proven: number): string {
  return proven === 0
    ? 'No entry before that is proven by a checkpoint.'
    : `The first ${proven} entries are proven by a signed checkpoint.`
}
