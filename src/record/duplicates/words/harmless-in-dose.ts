/** With or without them a dose is the same dose. */
export const HARMLESS: readonly RegExp[] = [
  // What a form calls its fields.
  /\b(?:dose|frequency|route|duration|instructions?|directions?|how often|timing)(?: \w+)? ?:/g,
  /\b(?:in case of|for|in) anaphylaxis\b/g,
  /\bdo not (?:dispense|issue)\b|\b(?:hospital|specialist) (?:issued?|item)\b/g,
  // Where it is kept.
  /\b(?:held|kept|stored) (?:in|at|by|with) (?:the )?\w+(?: \w+)?\b/g,
  /\bup to (?=(?:\d+ (?:to \d+ )?)?hourly\b|every\b)/g,
  /\b(?:at least )?(?:\d+(?: to \d+)? (?:minutes?|mins?|hours?)|(?:1|an|0\.5 an) hour) before (?:(?:any |other )?(?:food|meals?|drinks?|medicines?)(?:,? (?:or|and) )?)*(?=\s*(?:$|[.,;()]|with|or\b))/g,
  /\b(?:take )?(?:with|with or (?:just )?after|after|before|just before) (?:or (?:just )?after )?(?:some )?food\b/g,
  /\bon an empty stomach\b/g,
  // Who gives it changes nothing of how much is given.
  /\b(?:given|administered|supplied|prescribed|issued) (?:by|at|in) (?:the |your )?(?:community |district |practice |ward |depot |mental health |hospital )*(?:cmht|dn|nurses?|nursing|team|clinic|hospital|carers?|staff|surgery|service)\b/g,
  /\b(?:in|at|via) (?:the )?(?:depot|community|outpatient) clinic\b|\bdepot (?:clinic|card)\b/g,
  /\bself (?:administered|administers?|injects?|injected|injecting)\b/g,
  /\b(?:long ?term|life ?long|regular(?:ly)?|ongoing|(?:to )?continue(?:d|s)?|as before|no change|unchanged)\b/g,
  /\b(?:(?:in|via) (?:a |an |the )?)?(?:blister ?packs?|dosette(?: box)?|nomad|mds|compliance aid)\b/g,
  /\b(?:via|with|using|through) (?:a |the )?(?:spacer|aerochamber|volumatic)(?: device)?\b/g,
  /\b(?:rinse|wash)(?: out)? (?:the |your )?mouth(?: out)?(?: with water)?(?: after(?: each)?(?: use)?| afterwards)?\b/g,
  /\b(?:and )?(?:rotate|rotating|alternate) (?:injection )?sites?\b/g,
  /\bremov(?:e|ing) (?:the )?(?:old|previous|used) patch(?:es)?(?: first)?\b/g,
  /\b(?:on|at) (?:the )?same (?:day|time)(?: (?:each|every|of the) (?:day|week|month))?\b/g,
  /\b(?:while |whilst )?(?:sitting|standing|(?:remain|stay)(?:ing)? upright)(?: or (?:sitting|standing))?(?: upright)?(?: for (?:at least )?\d+ (?:minutes|mins))?\b/g,
  /\bdissolved? (?=1 |in |on )|\bon the tongue\b/g,
  /\(?\b(?:hospital|specialist)[- ](?:only|prescribed|supplied|issued|supply)(?: (?:drug|medicine|medication|item|prescribing|supply))?\b\)?/g,
  /\(?\b(?:prescribed|supplied|issued|given) by (?:the )?(?:hospital|specialist|cmht|mental health team)(?: only)?\b\)?/g,
  /\b(?:red|amber) (?:drug|list|medicine)\b/g,
  /\b(?:with|in) (?:plenty of |a glass of |a full glass of )?water\b/g,
  /\bswallow(?:ed)?(?: them| it)?(?: whole)?\b/g,
  /\b(?:do not|don['’]t) (?:crush|chew)(?:(?:,| or| and) (?:crush|chew))?\b/g,
  /\b(?:do not|don['’]t) (?:take|drink) (?:with |any )?alcohol\b/g,
  /\b(?:via|by|with|in) (?:a |the )?neb(?:uli[sz]er)?\b|\bneb(?:s|uli[sz]ed?|uli[sz]er)?\b/g,
  /\bstop if (?:vomiting|rash)\b/g,
  /\bp\.?r\.?n\b|\b(?:when|if|as) (?:required|needed|necessary)\b/g,
  /\bas (?:directed|instructed|advised)(?: by (?:the |your )?[a-z]+(?: [a-z]+)?(?: clinic| team)?)?/g,
  // How much warfarin is taken stands in a book of its own.
  /\b(?:(?:as|take)? ?(?:per|in|according to|depending on) )(?:the |your )?(?:inr|yellow book|anticoag(?:ulant|ulation)? (?:book|clinic|card|record))(?: (?:results?|clinic|book))?\b/g,
  // Into which eye, on which leg is an aspect of its own.
  /\b(?:left|right|both|each|affected|lt?|rt?)\.? (?:(?:the|affected) )?(?:eye|ear|nostril|arm|leg|knee|hip|shoulder|foot|hand|thigh|breast|side)s?\b/g,
  /\baffected (?:areas?|parts?|skin)\b/g,
]

/** Who gives it or has started it, told by itself: `- district nurse`, `DN to give`, `initiated by the pain clinic`. */
export const GIVEN_BY =
  /\b(?:(?:to be )?(?:given|administered|injected) )?(?:by |via |per )?(?:the )?(?:(?:district|community|practice|depot|treatment room|ward) nurs(?:es?|ing)|cmht|cpn|dns?)(?: (?:team|service))?(?: (?:to (?:give|administer|inject)|administers?|gives?))?\b|\b(?:started|initiated|recommended|advised) by (?:the )?(?:[a-z]+ ){0,3}?(?:clinic|team|hospital|service|consultant|nurse|specialist)s?\b/g
