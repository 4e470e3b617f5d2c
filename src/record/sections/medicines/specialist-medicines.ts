/** Medicines that a practice does not prescribe by itself, by words in their names. */
export const SPECIALIST_MEDICINES: readonly {
  readonly words: RegExp
  readonly said: string
  /** What to look for where nothing here tells it. */
  readonly ask?: string
  /** Where it is said. */
  readonly source: string
}[] = [
  {
    words: /\bclozapine\b|clozaril|denzapine|zaponex/i,
    said: 'hospital only: supplied by a clozapine clinic',
    source:
      'Summaries of product characteristics of clozapine: supply only by a registered clozapine monitoring service',
  },
  {
    words: /decanoate|enant?ate|pamoate|palmitate|\bdepot\b|prolonged-release.*injection/i,
    said: 'depot: given by injection',
    ask: 'look for who gives it and when it is due',
    source: 'British National Formulary, antipsychotic depot injections',
  },
]
