/** Within how many days a test of a kind is expected to have a result. */
export interface ResultTime {
  readonly kind: string
  /** Words in the category or the name of a test that make it one of this kind. */
  readonly words: RegExp
  readonly routine: number
  /** For `urgent`, `asap` and `stat`. */
  readonly urgent: number
  /** What the number is taken from, for whoever wants it changed. */
  readonly source: string
}

/** What is of no other kind. */
export const ANY_TEST: ResultTime = {
  kind: 'blood or other test',
  words: /./,
  routine: 7,
  urgent: 2,
  source: 'Usual time of a routine sample from general practice; agree it with your laboratory',
}

/**
 * After how many days a request without a result is overdue. The first kind that fits decides. They are
 * reminders to look, not promises of any laboratory: they are set on the late side, so that a mark means something.
 */
export const RESULT_TIMES: readonly ResultTime[] = [
  {
    kind: 'tissue',
    words: /biops|histolog|cytolog|cellular patholog/i,
    routine: 14,
    urgent: 10,
    source:
      'Royal College of Pathologists key performance indicators: nine in ten cellular pathology cases in 10 calendar days',
  },
  {
    kind: 'imaging',
    words:
      /radiolog|imaging|x-?ray|ultrasound|\bscan\b|\bMRI\b|\bCT\b|\bDEXA\b|echocardiogra|endoscop|colonoscop|gastroscop|spirometr/i,
    routine: 42,
    urgent: 28,
    source:
      'NHS England diagnostics waiting times (DM01): six weeks; urgent as the faster diagnosis standard: 28 days',
  },
  {
    kind: 'culture',
    words: /cultur|microbiolog|swab|mycolog|sensitivit/i,
    routine: 10,
    urgent: 5,
    source: 'Usual time of a culture with sensitivities; agree it with your laboratory',
  },
  ANY_TEST,
]
