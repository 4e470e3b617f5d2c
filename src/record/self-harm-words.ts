/** Where words say something: of the person who came to be helped, a family's part in it is no family history. */
export type ToldIn = 'emergency' | 'elsewhere'

/**
 * Whether words say that somebody harmed themselves or took too much. Each clause is read by itself: what denies, doubts or
 * plans it has to stand before it in the clause, or name it as a thing to be assessed right behind it, so that *overdose
 * with intent to die* and *overdose, plan to discharge* are events and *thoughts of overdose* and *overdose advice* are not.
 */
export function saysSelfHarm(words: string, where: ToldIn = 'elsewhere'): boolean {
  return words.split(CLAUSES).some((clause) => isEvent(clause, where))
}

const CLAUSES = /[.,;:()\n\r–—]+|\s-\s|\b(?:but|however)\b/

function isEvent(clause: string, where: ToldIn): boolean {
  return [...clause.matchAll(EVENT)].some(({ index, 0: event }) => {
    const before = clause.slice(0, index)
    const behind = clause.slice(index + event.length)
    const isSlip = SLIP.test(before) && !/dose|OD/.test(event)
    return (
      !isSlip &&
      !DENIED.test(before) &&
      !(where === 'elsewhere' && NOT_NOW.test(before)) &&
      !NO_EVENT.test(behind)
    )
  })
}

/** Whose hand, by what means: words of emergency departments, ambulance sheets and mental health notes. */
const EVENT = new RegExp(
  [
    String.raw`\bover-?\s?dos(?:e|es|ed|age)\b`,
    // As a word OD is a dose once a day too: of an overdose only with what says so.
    String.raw`\b(?:deliberate|intentional|mixed|staggered|polypharmacy|impulsive|took(?: an?)?|taken(?: an?)?) OD\b`,
    String.raw`\bOD of\b`,
    String.raw`^\s*[a-z]+(?: and [a-z]+)? OD\s*$`,
    String.raw`\b(?:DSH|NSSI)\b`,
    String.raw`\bself[- ]?(?:harm\w*|injur\w*|poison\w*|inflicted|mutilat\w*|lacerat\w*|cutting|strangulat\w*|immolat\w*|ligatur\w*|hanging)`,
    String.raw`\b(?:harmed|cut|stabbed|burn(?:ed|t)|hanged|hung|poisoned|injured|strangled|shot|killed) (?:him|her|them|my)sel(?:f|ves)\b`,
    String.raw`\b(?:attempted|completed) suicide\b|\bsuicid\w* attempt|\battempt(?:ed|s)? (?:at|to) (?:suicide|kill|end|hang|take (?:his|her|their) )|\btried to (?:kill|hang|end|drown) |\btook (?:his|her|their) own life\b`,
    String.raw`\bparasuicid\w*`,
    String.raw`\battempted (?:hanging|drowning|strangulation|asphyxiation|jump\w*)|\b(?:near |found )hanging\b|\bligature\b`,
    String.raw`\b(?:cut|slit|slashed|cutting|lacerated|lacerations? (?:to|of)) (?:both|his|her|their|own)(?: own)? (?:left |right )?(?:wrists?|arms?|forearms?|throat|neck|thighs?|legs?)\b`,
    String.raw`\b(?:slit|cut) wrists\b`,
    String.raw`\bjump(?:ed|ing) (?:from|off|in front of|under|into)\b`,
    String.raw`\btook too (?:much|many)\b|\b(?:took|taken|ingested|swallowed) (?:about |approx\.? |circa |up to )?\d+ ?x? ?(?:\w+ ){0,2}?(?:tablets?|tabs|capsules?|pills|paracetamol|ibuprofen|co-codamol)\b`,
    String.raw`\b(?:intentional|deliberate) (?:ingestion|poisoning|self)|\b(?:drank|ingested|swallowed) (?:bleach|antifreeze|anti-freeze|screenwash|white spirit|weedkiller|batter(?:y|ies)|(?:razor )?blades?)\b`,
  ].join('|'),
  'gi',
)

/** Before it in its clause: it did not happen, or not yet. */
const DENIED =
  /\b(?:no|not|nil|never|denies|denied|denying|without|risk|risks|thoughts?|thinking|ideation|ideas?|urges?|threat\w*|plan|plans|planned|planning|intends?|intent to|intention to|prevent\w*|screen\w*|wants? to|wish\w*|if|may|might|could|would|worried|concerns?|family history|fh)\b/i

/** Nobody meant it; an overdose is told all the same, since that is what it is called. */
const SLIP = /\b(?:accidental\w*|unintentional\w*)\b/i

/** Before it in its clause, where somebody is not being helped for it just then: another time, or another person. */
const NOT_NOW =
  /\b(?:mother|father|mum|dad|brother|sister|son|daughter|partner|husband|wife|relative|friend|carer|sibling|after|following|follow[- ]?up|post|since|advice|education|training|previous|past|history|h\/o)\b/i

/** Right behind it: a thing to be assessed or prevented. */
const NO_EVENT =
  /^\W*(?:risk|risks|thoughts?|ideation|ideas?|urges?|intent\b|plans?|planning|prevention|screen\w*|score|scale|assessment|questionnaire|advice|education|training|policy|pathway|denied|excluded|ruled out|no\b|not\b|nil\b|none\b|never\b)/i
