/** What can be wrong with a log. */
export type LogFault =
  | 'changed'
  | 'missing'
  | 'reordered'
  | 'duplicate'
  | 'checkpoint-not-signed'
  | 'checkpoint-differs'
  | 'checkpoint-missing'
  | 'kept-checkpoint-not-signed'
  | 'kept-checkpoint-differs'
  | 'shorter-than-checkpoint'
  | 'tail-without-checkpoint'

export type LogVerdict = VerifiedLog | BrokenLog

/** A log that is as it was written, as far as can be known: see {@link describeDoubts}. */
export interface VerifiedLog {
  readonly outcome: 'verified'
  readonly log: string
  readonly entries: number
  /** The last checkpoint, as a signed note; `undefined` for a log with no entry. */
  readonly checkpoint: string | undefined
  /** For how many entries a checkpoint kept outside the database vouches; `undefined` where none is kept. */
  readonly vouched: number | undefined
  /** Up to which size checkpoints do not say which one was before them; 0 where all do. */
  readonly unlinked: number
}

export interface BrokenLog {
  readonly outcome: 'broken'
  readonly log: string
  readonly fault: LogFault
  /** The first entry that is bad, or gone. For a checkpoint that differs: the first that may be. */
  readonly index: number
  /** The last entry that is gone, where entries are. */
  readonly last: number | undefined
  /** How many entries from the beginning a signed checkpoint proves to be as they were. */
  readonly proven: number
  /** The size of the checkpoint concerned, where it is one; of the first that is gone, where some are. */
  readonly checkpointSize: number | undefined
}

/** The verdict as a sentence for whoever has to act on it. */
export function describeVerdict(verdict: LogVerdict): string {
  if (verdict.outcome === 'verified') return `${verdict.entries} entries of log ${verdict.log} verified.`
  return `${FAULTS[verdict.fault](verdict)} ${provenText(verdict.proven)}`
}

/** What cannot be excluded though a log verifies, a sentence each. */
export function describeDoubts({ log, entries, vouched, unlinked }: VerifiedLog): readonly string[] {
  return [
    ...(vouched === undefined ? [unvouchedText(log)] : []),
    ...(vouched !== undefined && vouched < entries
      ? [
          `A checkpoint that is kept outside the database vouches for the first ${vouched} entries of log ${log}. That later ones were cut off at its end, with their checkpoints, cannot be excluded.`,
        ]
      : []),
    ...(unlinked > 0
      ? [
          `The checkpoints of log ${log} up to the one over ${unlinked} entries do not say which one was before them: that some of these were taken out cannot be excluded. The entries are proven all the same.`,
        ]
      : []),
  ]
}

function unvouchedText(log: string): string {
  return `Nothing outside the database vouches for the end of log ${log}: no checkpoint of it is kept there. That entries were cut off at its end, with their checkpoints, cannot be excluded.`
}

const FAULTS: Readonly<Record<LogFault, (broken: BrokenLog) => string>> = {
  changed: ({ index, log }) =>
    `Entry ${index} of log ${log} has been changed: its hash does not follow from the entry before it.`,
  missing: ({ index, last = index, log }) =>
    last === index
      ? `Entry ${index} of log ${log} is missing.`
      : `Entries ${index} to ${last} of log ${log} are missing.`,
  reordered: ({ index, log }) =>
    `Entry ${index} of log ${log} is not in its place: entries have been reordered.`,
  duplicate: ({ index, log }) => `Entry ${index} of log ${log} is there twice.`,
  'checkpoint-not-signed': ({ log, checkpointSize = 0 }) =>
    `The checkpoint of log ${log} over ${checkpointSize} entries is not signed by a known key of this log.`,
  'checkpoint-differs': ({ index, log, checkpointSize = 0 }) =>
    `Log ${log} has been changed at entry ${index} or after it: the signed checkpoint over ${checkpointSize} entries does not match.`,
  'checkpoint-missing': ({ log, index, checkpointSize = 0 }) =>
    `Signed checkpoints of log ${log} have been taken out ${index === 0 ? 'at its beginning' : `behind the one over ${entriesText(index)}`}: the next one that is there was signed after one over ${entriesText(checkpointSize)}, which is gone.`,
  'kept-checkpoint-not-signed': ({ log }) =>
    `The checkpoint of log ${log} that was kept outside the database is not signed by a known key of this log.`,
  'kept-checkpoint-differs': ({ index, log, checkpointSize = 0 }) =>
    `Log ${log} has been rewritten at entry ${index} or after it: the checkpoint over ${checkpointSize} entries that was kept outside the database does not match.`,
  'shorter-than-checkpoint': ({ index, last = index, log }) =>
    `Log ${log} has been cut off: ${last === index ? `entry ${index} is` : `entries ${index} to ${last} are`} gone, which a signed checkpoint says ${last === index ? 'was' : 'were'} there.`,
  'tail-without-checkpoint': ({ index, log }) =>
    `Entry ${index} of log ${log} and those after it have no signed checkpoint: they were added by somebody else, or their checkpoint has been removed.`,
}

function entriesText(count: number): string {
  return count === 1 ? '1 entry' : `${count} entries`
}

function provenText(proven: number): string {
  return proven === 0
    ? 'No entry before that is proven by a checkpoint.'
    : `The first ${proven} entries are proven by a signed checkpoint.`
}
