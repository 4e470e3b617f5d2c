import { ALLERGENS_AS_SAID } from './allergens-as-said.js'
import { readMeanings } from './meanings.js'
import { inSingular } from './singular.js'

/** Substances to which people are allergic, as substance and as finding. */
const TABLE = `
penicillin; S:764146007; S:373270004; S:91936005; penicillins; penicillin antibiotics; pcn; pen; penicillin group; pencillin
amoxicillin; S:372687004; S:294505008
latex; natural rubber latex; rubber latex; natural latex; S:111088007; S:300916003; S:1003755004; latex gloves; rubber; latex rubber; rubber gloves
peanut; peanuts; groundnut; arachis; S:762952008; S:256349002; S:91935009; arachis oil; peanut oil; peanut protein; monkey nuts
aspirin; acetylsalicylic acid; S:387458008; S:293586001
ibuprofen; S:387207008; S:293619005
codeine; S:387494007
trimethoprim; S:387170002
egg; eggs; hen egg; S:102263004; S:91930004; egg protein; egg white; eggs protein
nuts; nut; tree nuts; tree nut; S:13577000; S:91934008; mixed nuts; all nuts; any nuts; tree-nut
morphine; S:373529000
erythromycin; S:372694001
bee venom; bee sting; bee stings; honey bee venom; S:288328004; bee; bees; honey bee; bee allergy
wasp venom; wasp sting; wasp stings; S:288327009; wasp; wasps; wasp allergy
grass pollen; grass; S:256277009; hay fever grass pollen; hayfever grass pollen; hayfever - grass pollen; hay fever - grass pollen
house dust mite; dust mite; dust mites; house dust; house dust mites; S:260147004; dust; hdm; dust mite allergy
cow milk; cow's milk; milk; cows milk; milk protein; cow milk protein; cow's milk protein; S:15911003; S:425525006; cow milk protein allergy; cmpa; cows milk protein; cow's milk products; cows' milk; milk products
shellfish; S:735029006; S:300913006; shell fish; shellfish food
adhesive plaster; sticking plaster; elastoplast; elastoplast dressing; elastoplast plaster; micropore; micropore tape; plaster; plasters; adhesive tape; adhesive dressing; adhesive dressings; surgical tape; plaster adhesive; sticking plasters; adhesive plasters; adhesive tapes; medical adhesive; zinc oxide tape; zinc oxide plaster; dressings; dressing; wound dressings; tape; adhesive
chlorhexidine; S:373568007; chlorhexidine gluconate; chlorhexidine digluconate
iodinated contrast; contrast; iodine contrast; x-ray contrast; radiological contrast; iodinated contrast media; contrast media; iodinated contrast medium; iodinated x-ray contrast; iodinated x-ray contrast media; iodinated radiological contrast media; iodinated contrast agent; iodine based contrast; iodine-based contrast media; iodine containing contrast; contrast medium; contrast dye; x-ray contrast media; x-ray dye; ct contrast; iv contrast; intravenous contrast; radiographic contrast; radiographic contrast media; radiocontrast; radiological contrast media; iodinated contrast dye
sulfonamide; sulfonamides; sulpha drugs; sulfa drug; sulfa drugs; S:387406002; S:91939003; sulfonamide antibiotics; sulphonamide antibiotics; sulphonamide; sulphonamides; sulfonamide antibacterials; sulfa; sulpha
co-amoxiclav
doxycycline; S:372478003
tetracycline; tetracyclines; S:372809001
clarithromycin; S:387487009
ciprofloxacin; S:372840008
metronidazole; S:372602008
nitrofurantoin; S:373543005
flucloxacillin; S:387544009
penicillin v; S:372725003; phenoxymethylpenicillin
co-trimoxazole
diclofenac; S:7034005
naproxen; S:372588000
nsaid; nsaids; non-steroidal anti-inflammatory; non-steroidal anti-inflammatory drugs; non steroidal anti inflammatory drug; anti-inflammatories; S:372665008; S:293585002; nsaid drugs; anti-inflammatory; anti-inflammatory drugs; non-steroidals; non steroidals
ace inhibitor; ace inhibitors; angiotensin converting enzyme inhibitor; acei; S:372733002; ace inhibitor cough; ace-i; acei cough
statin; statins; hmg-coa reductase inhibitor; S:372912004; statin drugs; all statins
cephalosporin; cephalosporins
macrolide; macrolides; macrolide antibiotics
opioid; opioids; opiate; opiates; opioid analgesics; opiate analgesics; opiate analgesic; opioid analgesic
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
iodine; povidone-iodine; povidone iodine; betadine; iodine antiseptic; povidone iodine antiseptic; videne; inadine
hair dye; ppd; paraphenylenediamine; p-phenylenediamine; para-phenylenediamine; hair dyes; hair colour
lanolin; wool alcohol; wool alcohols
elastic bandage adhesive; micropore; micropore tape
no known allergies; no known allergy; nka; nkda and no other allergy; S:716186003; S:160244002
no known drug allergies; no known drug allergy; nkda; S:409137002
quinolone; quinolones; fluoroquinolone; fluoroquinolones; quinolone antibiotics; fluoroquinolone antibiotics; S:255631004
aminoglycoside; aminoglycosides; aminoglycoside antibiotics
gadolinium contrast; gadolinium; mri contrast; mr contrast; gadolinium based contrast; gadolinium-based contrast media; gadolinium contrast media; gadolinium dye
beta blocker; beta blockers; beta-blocker; beta-blockers; beta adrenoceptor blocking drugs
angiotensin receptor blocker; arb; arbs; angiotensin ii receptor antagonist; sartans; sartan
proton pump inhibitor; ppi; ppis; proton pump inhibitors
local anaesthetic; local anaesthetics; local anesthetic
general anaesthetic; general anaesthetics; general anaesthesia
suxamethonium; suxamethonium chloride; scoline; succinylcholine
tricyclic antidepressant; tricyclic antidepressants; tricyclics; tca
ssri; ssris; selective serotonin reuptake inhibitors
cashew; cashew nut; cashew nuts; cashews
hazelnut; hazelnuts; hazel nut
walnut; walnuts; walnut nut
almond; almonds; almond nut
brazil nut; brazil nuts; brazils
pistachio; pistachios; pistachio nut
tomato; tomatoes
citrus; citrus fruit; citrus fruits
insect sting; insect stings; insect bites and stings
mosquito; mosquito bite; mosquito bites
feathers; feather; bird feathers
dairy; dairy products; dairy produce
penicillamine; d-penicillamine
gelatin; gelatine
tetanus vaccine; tetanus toxoid; tetanus
thiopental; thiopentone; thiopental sodium; thiopentone sodium
adrenaline; epinephrine
royal jelly; bee product
avocado; avocados
pineapple; pineapples
mango; mangoes; mangos
melon; melons
apple; apples
orange; oranges
mushroom; mushrooms
pork; pork products; porcine products
garlic
onion; onions
chilli; chillies
aloe vera
washing powder; detergent; biological washing powder; washing powders
perfume; perfumes; fragrance; fragrances; fragrance mix
animal dander; animal hair; animal fur; pet hair; animals; pet dander
rabbit; rabbits; rabbit hair
colophony; rosin; colophonium
formaldehyde; formalin
methylisothiazolinone; mi preservative
parabens; paraben; paraben mix
cobalt; cobalt chloride
chromate; chromium; chrome; potassium dichromate
molluscs; mollusc; molluscan shellfish
lupin; lupin flour
legumes; pulses; lentils
pollen; pollens
snake venom; adder bite; snake bite
monosodium glutamate; msg
tartrazine; e102
alcohol; ethanol
caffeine; coffee
blood transfusion; blood products; packed red cells
fresh frozen plasma; ffp
vaccine; vaccines; vaccination
anti-tetanus serum; ats; tetanus antitoxin
steri-strips; steristrips; steri strips
tegaderm; film dressing; opsite
silver; silver dressing
hay fever; hayfever
sun; sunlight; photosensitivity; sun allergy
cold; cold urticaria
`

/** The table of substances by their names and codes. */
export const ALLERGEN_NAMES = `${TABLE.trim()}\n${ALLERGENS_AS_SAID.trim()}`

export const ALLERGENS = readMeanings(ALLERGEN_NAMES, inSingular)
