import { readMeanings } from './meanings.js'

/** Substances to which people are allergic, as substance and as finding. */
const TABLE = `
penicillin; S:764146007; S:373270004; S:91936005
amoxicillin; S:372687004; S:294505008
latex; natural rubber latex; rubber latex; natural latex; S:111088007; S:300916003; S:1003755004
peanut; peanuts; groundnut; arachis; S:762952008; S:256349002; S:91935009
aspirin; acetylsalicylic acid; S:387458008; S:293586001
ibuprofen; S:387207008; S:293619005
codeine; S:387494007
trimethoprim; S:387170002
egg; eggs; hen egg; S:102263004; S:91930004
nuts; nut; tree nuts; tree nut; S:13577000; S:91934008
morphine; S:373529000
erythromycin; S:372694001
bee venom; bee sting; bee stings; honey bee venom; S:288328004
wasp venom; wasp sting; wasp stings; S:288327009
grass pollen; grass; S:256277009
house dust mite; dust mite; dust mites; house dust; house dust mites; S:260147004
cow milk; cow's milk; milk; cows milk; milk protein; cow milk protein; cow's milk protein; S:15911003; S:425525006
shellfish; S:735029006; S:300913006
adhesive plaster; sticking plaster; elastoplast; plaster; plasters; adhesive tape
chlorhexidine; S:373568007
iodinated contrast; contrast; iodine contrast; x-ray contrast; radiological contrast; iodinated contrast media; contrast media
sulfonamide; sulfonamides; sulpha drugs; sulfa drug; sulfa drugs; S:387406002; S:91939003
no known allergies; no known allergy; nka; nkda and no other allergy; S:716186003; S:160244002
no known drug allergies; no known drug allergy; nkda; S:409137002
`

export const ALLERGENS = readMeanings(TABLE)
