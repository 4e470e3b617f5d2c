/** A form in which a medicine is taken, as far as it matters whether two are one. */
export type FormClass =
  | 'solid'
  | 'liquid'
  | 'injection'
  | 'inhaler'
  | 'nebuliser'
  | 'patch'
  | 'skin'
  | 'eye'
  | 'eye ointment'
  | 'ear'
  | 'rectal'
  | 'nasal'
  | 'sachet'

const FORMS: readonly (readonly [RegExp, FormClass])[] = [
  [/\bnebuli[sz]er|nebules?\b|\bnebs?\b|steri-?neb/, 'nebuliser'],
  [
    /\binhal|\bpuffs?\b|[a-z]haler\b|accuhaler|turbohaler|easi-?breathe|respimat|ellipta|spiromax|genuair|zonda\b|modulite|forspiro|\b(?:p?mdi|dpi)\b/,
    'inhaler',
  ],
  [/\beye ointment|eye gel/, 'eye ointment'],
  [/\bear\b/, 'ear'],
  [/\beye\b|ophthalmic/, 'eye'],
  [/\bnasal\b|nose/, 'nasal'],
  [
    /inject|infusion|implant|auto-?injector|\bvials?\b|\bampoules?\b|pre-?filled|flexpen|kwikpen|solostar|penfill|flextouch|\bpens?\b|\bsyringes?\b|\bcartridges?\b|\bdepot\b|intravenous|\biv\b|subcut|\binj\b|\bamps?\b/,
    'injection',
  ],
  [/suppositor|\bsupps?\b|enema|rectal|pessar|vaginal (?:tab|cap|insert)/, 'rectal'],
  [/\bpatch|\bplasters?\b|transdermal system/, 'patch'],
  [
    /cream|ointment|\boint\b|\bgel\b|testogel|oestrogel|sandrena|ibugel|lotion|shampoo|scalp|emollient/,
    'skin',
  ],
  [/sachet|oral powder|granules/, 'sachet'],
  [/tablet|capsule|caplet|lyophilisate|en-?tabs|\btabs?\b|\bcaps?\b/, 'solid'],
  [
    /oral solution|oral suspension|suspension|\bsusp\b|\bsoln\b|syrup|elixir|linctus|oral drops|\bliquid\b|\/ ?5 ?ml/,
    'liquid',
  ],
]

const MODIFIED =
  /modified|chrono|prolonged|extended|slow|sustained|retard|\bm\/?r\b|\bxl\b|\bsr\b|\bla\b|\bcr\b|\ber\b|\bmst\b|continus|\bxr\b|oxycontin|zomorph/
const GASTRO =
  /gastro-?resistant|enteric|\be\/?c\b|en-?tabs|\bcreon\b|\bnutrizym\b|\bmyfortic\b|\bcymbalta\b|\bsalofalk\b/

/** Brands that have one release alone, and do not always say so. */
const SLOW_BRANDS: ReadonlySet<string> = new Set(
  (
    'longtec oxeltra oxypro reltebon abtard leveraxo carexil ixyldone renocontin onexila oxycontin zomorph morphgesic mxl marol maneo ' +
    'maxitram tradorec mabron invodol monomil monomax imdur isotard chemydur carmil isib monosorb zemon nyzamac coracten tensipine fortipine ' +
    'nifedipress valni adizem slozem viazem angitil zemtard uniphyllin phyllocontin concerta xaggitin xenidate matoride delmosart biquelle ' +
    'circadin slenyto lyrinel atrolak sondate zaluron mintreleq brancico vensir venlalic depefex viepax macrobid intuniv'
  ).split(' '),
)

/** Words of a product that do not say what is in it. */
export const NOT_SUBSTANCE =
  /\b(?:(?:orange|lemon|lime|citrus|strawberry|banana|vanilla|chocolate|blackcurrant|mint|neutral) flavou?r(?:ed)?|(?:gluten|lactose|alcohol|gelatine?|dairy)[ -]free|s\/f|sf|kits?|take[ -]home|thn|anticipatory|unlicensed|special order|a (?=day|week|month)|en-?tabs|tablets?|capsules?|caplets?|tabs?|caps?|oral|solution|suspension|injections?|for|pre-?filled|syringes?|pens?|vials?|ampoules?|cartridges?|inhaler|inhalation|cfc|free|breath|actuated|dry|powder|metered|dose|nebuliser|nebules?|nebs?|liquid|patch(?:es)?|transdermal|cream|ointment|gel|lotion|drops?|eye|ear|nasal|spray|pump|suppositor(?:y|ies)|sachets?|granules|modified|prolonged|extended|sustained|slow|release|gastro|resistant|enteric|coated|ec|e\/c|m\/r|mr|xl|sr|la|cr|er|xr|retard|dispersible|effervescent|(?<!insulin )soluble(?! insulin)|orodispersible|chewable|sublingual|buccal|film|hard|soft|sugar|npf|product|preparation|device|flexpen|kwikpen|solostar|penfill|accuhaler|evohaler|turbohaler|turbuhaler|nexthaler|easyhaler|clickhaler|novolizer|autohaler|breezhaler|diskhaler|aerolizer|k-haler|twisthaler|easi-?breathe|respimat|handihaler|ellipta|spiromax|genuair|zonda|forspiro|modulite|pmdi|mdi|dpi|aqueous|pumpspray|pump-pack|pack|packs|starter|maintenance|emollient|implants?|auto-?injectors?|autoinjectors?|adult|disposable|devices?|medicated|plasters?|lyophilisates?|oro-?mucosal|melt|micronised|preservative|preservatives?|pf|depot|long|stat|seven|four|three|day|days|hour|hours|hourly|week|weeks|weekly|month|months|monthly|biweekly|en-?tabs|flextouch|innolet|tempo|junior kwikpen|doses?|units?|bottles?|solvent|dual|chamber|pessar(?:y|ies)|per|every|as|directed|puffs?|prefilled|jelly|milkshake|style|yog(?:h)?urt|compact|generic|brand|medicine|rapid|acting|unit|strength|the|of|each|once|daily|bd|od|tds|qds|prn|iv|po|im|sc|on|repeat|acute|susp|soln|oint|inj|amps?|supps?)\b/g

type Device = 'aerosol' | 'breath-actuated aerosol' | 'dry powder' | 'soft mist'

const DEVICES: readonly (readonly [RegExp, Device])[] = [
  [/respimat/, 'soft mist'],
  [
    /dry powder|inhalation powder|\bdpi\b|accuhaler|turb[ou]haler|nexthaler|easyhaler|clickhaler|novolizer|breezhaler|handihaler|ellipta|spiromax|genuair|zonda\b|forspiro|twisthaler|aerolizer|diskhaler/,
    'dry powder',
  ],
  [/breath[- ]actuated|easi-?breathe|autohaler|k-haler|\bbai\b/, 'breath-actuated aerosol'],
  [/evohaler|modulite|\bp?mdi\b|cfc[ -]free|pressuri[sz]ed/, 'aerosol'],
  [/\b(?:fostair|luforbec|beclometasone|clenil|qvar|ventolin|salbutamol)\b.*\binhaler/, 'aerosol'],
]

/** By what it is breathed in. Where an aerosol is the usual one, who names another device says so. */
export function deviceOf(name: string): Device | undefined {
  return DEVICES.find(([pattern]) => pattern.test(name))?.[1]
}

/** The form that a name says. */
export function formOf(name: string): FormClass | undefined {
  return FORMS.find(([pattern]) => pattern.test(name))?.[1]
}

/** How it releases what is in it, by its words or by a brand that has one release alone. */
export function releaseOf(
  name: string,
  form: FormClass | undefined,
  brand: string | undefined,
): 'modified' | 'gastro-resistant' | 'ordinary' | undefined {
  if (MODIFIED.test(name) || SLOW_BRANDS.has(brand ?? '')) return 'modified'
  if (GASTRO.test(name)) return 'gastro-resistant'
  return form === undefined ? undefined : 'ordinary'
}
