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
co-amoxiclav
doxycycline; S:372478003
tetracycline; tetracyclines; S:372809001
clarithromycin; S:387487009
ciprofloxacin; S:372840008
metronidazole; S:372602008
nitrofurantoin; S:373543005
flucloxacillin; S:387544009
penicillin v; S:372725003
co-trimoxazole
diclofenac; S:7034005
naproxen; S:372588000
nsaid; nsaids; non-steroidal anti-inflammatory; non-steroidal anti-inflammatory drugs; non steroidal anti inflammatory drug; anti-inflammatories; S:372665008; S:293585002
ace inhibitor; ace inhibitors; angiotensin converting enzyme inhibitor; acei; S:372733002
statin; statins; hmg-coa reductase inhibitor; S:372912004
cephalosporin; cephalosporins
macrolide; macrolides; macrolide antibiotics
opioid; opioids; opiate; opiates
tramadol; S:386858008
paracetamol; S:387517004
ramipril; S:386872004
amlodipine; S:386864001
simvastatin; S:387584000
atorvastatin; S:373444002
prochlorperazine
metoclopramide; S:372776000
strawberry; strawberries
kiwi; kiwi fruit; kiwifruit
banana; bananas
sesame; sesame seed; sesame seeds
soya; soy; soybean; soya bean
wheat
gluten; S:89811004
lactose; S:47703008
fish; S:417532002
crustacean; crustaceans; prawn; prawns; shrimp
mustard
celery
sulphite; sulphites; sulfite; sulfites
cat; cat dander; cats; cat hair; S:260152009
dog; dog dander; dogs; dog hair; S:260154005
horse; horse dander; horses
tree pollen; birch pollen; birch
mould; moulds; mold
nickel
iodine; povidone-iodine; povidone iodine
hair dye; ppd; paraphenylenediamine
lanolin; wool alcohol; wool alcohols
elastic bandage adhesive; micropore; micropore tape
no known allergies; no known allergy; nka; nkda and no other allergy; S:716186003; S:160244002
no known drug allergies; no known drug allergy; nkda; S:409137002
`

export const ALLERGENS = readMeanings(TABLE)
