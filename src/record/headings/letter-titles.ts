import type { HeadingKey } from '../sections/section.js'

/**
 * Titles of sections of letters, in the words of those who write them, by what they name anywhere in the title: the first
 * that holds counts, so that *medication allergies* are allergies and a *risk assessment* is a risk.
 */
const TITLES: readonly (readonly [RegExp, HeadingKey])[] = [
  [
    /\ballerg(?:y|ies|ic)\b|\badverse (?:drug )?(?:reactions?|events?)\b|\b(?:drug )?(?:sensitivit|intoleranc|hypersensitivit)/i,
    'allergies',
  ],
  [
    /\bresus(?!\w* (?:bay|room|area|team))|\bDNA ?-?(?:CPR|R)\b|\bDNR\b|\bCPR\b|\bReSPECT\b(?!,? (?:and|for|of)\b)|\btreatment escalation\b|\bceilings? of (?:care|treatment)\b|\bescalation (?:plan|status)\b|\bend[- ]of[- ]life\b|\bpalliative\b|\badvance(?:d)? care plan|\bpreferred place of (?:death|care|dying)\b|\banticipatory (?:care|prescribing|medic\w+)\b/i,
    'end-of-life',
  ],
  [
    /\b(?:crisis|contingency|safety|relapse(?: prevention)?|emergency|rescue) (?:and contingency )?plans?\b|\bcontingenc|\bsafety[- ]?net/i,
    'contingency-plans',
  ],
  [/\bsafeguarding\b|\bchild protection\b/i, 'safeguarding'],
  [
    /\blegal (?:information|status)\b|\bmental health act\b|\bMHA\b|\bDoLS?\b|\bmental capacity\b|^capacity\b|\b(?:lasting )?powers? of attorney\b|\bLPA\b|\badvance decisions?\b|\bADRT\b/i,
    'legal',
  ],
  [
    /\b(?:safety |clinical )?alerts?\b|\bwarnings?\b|\binfection (?:control|risk|status|prevention)\b/i,
    'alerts',
  ],
  [/\brisks?\b/i, 'risks'],
  [/\bfamily (?:medical |psychiatric )?history\b/i, 'family-history'],
  [/\b(?:vaccin|immuni[sz])/i, 'vaccinations'],
  [
    /\bmedic(?:ation|ine)s?\b|\bdrugs?\b(?! (?:use|misuse|and alcohol))|\bTT[OA]s?\b|\bmeds\b|\bprescri|\bmedical devices\b/i,
    'medicines',
  ],
  [/\b(?:about me|what matters)\b/i, 'about-me'],
  [/\bformulation\b/i, 'formulation'],
  [
    /\bdiagnos[ei]s\b|\bproblems?\b|\bPMHx?\b|\b(?:past|previous) (?:medical|surgical|psychiatric|mental health)|\bmedical history\b|\bpsychiatric history\b|\bco-?morbid|\bconditions?\b|\bimpression\b/i,
    'problems',
  ],
  [
    /\bsocial (?:history|context|circumstances|situation)\b|\bhome (?:situation|circumstances|environment)\b|\bliving (?:situation|arrangements)\b|\blifestyle\b|\bsmoking\b|\balcohol\b|\baccommodation\b|\boccupation\b|\bfunctional (?:status|state|history|baseline)\b|\bmobility\b/i,
    'social-context',
  ],
  [
    /\b(?:communication|accessible information) (?:needs?|requirements?)\b|\breasonable adjustments?\b|\binterpreter\b|\bindividual requirements\b/i,
    'individual-requirements',
  ],
  [/\bequipment\b|\baids and adaptations\b/i, 'equipment'],
  [/\bpackages? of care\b|\bcare packages?\b/i, 'services'],
  [/\bcare plan|\bplan of care\b|\bgoals?\b/i, 'care-plan'],
  [/\bpregnan|\bobstetric|\bmaternity\b/i, 'pregnancy'],
  [
    /\binvestigations?\b|\b(?:test|blood|laboratory|lab|pathology|imaging|radiology|scan) (?:results?|reports?|findings)\b|^results?\b|^bloods?\b|^imaging\b|^x-?rays?\b|^scans?\b/i,
    'results',
  ],
  [/\bprocedures?\b|\boperations?\b|\bsurgery\b|\binterventions?\b/i, 'procedures'],
  [/\bexaminations?\b|\bvital signs\b|\bobservations?\b|\bmental state\b|^O\/E\b/i, 'examination'],
  [/\bassessments?\b|\bfrailty\b|\bscores?\b/i, 'assessments'],
  [
    /\bactions?\b|\bfor (?:the )?GP\b|\bGP to\b|\bplans?\b|\bfollow[- ]?up\b|\brecommendations?\b|\brequests?\b|\bnext steps\b|\badvice to (?:the )?(?:GP|primary care)\b/i,
    'actions',
  ],
  [/\breferrals?\b/i, 'referrals'],
  [/\bappointments?\b/i, 'appointments'],
  [/\breasons? for admission\b|\badmission details\b|\bpresenting (?:complaint|problem)s?\b/i, 'admissions'],
  [/\bdischarge (?:details|destination|arrangements)\b/i, 'discharges'],
]

/** The heading under which a section with this title stands; `undefined` where no word of it is known. */
export function headingOfTitle(title: string): HeadingKey | undefined {
  return TITLES.find(([words]) => words.test(title))?.[1]
}
