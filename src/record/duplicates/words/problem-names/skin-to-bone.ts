/**
 * Problems of lists of practices and letters, of skin, hormones, women, bones, blood, eyes and ears, and cancers: names from general
 * knowledge of practice, SNOMED CT and ICD-10 where they are known for certain.
 */
export const SKIN_TO_BONE = `
shingles; herpes zoster; zoster; varicella zoster; S:4740000; I:B02
athlete's foot; tinea pedis; athletes foot; S:6020002
ringworm; tinea corporis; S:84849002
fungal nail infection; onychomycosis; tinea unguium; fungal toenail; fungal infection of nail; fungal toenail infection; fungal nail; S:414941008; I:B35.1
head lice; pediculosis capitis; nits; S:81000006
verruca; plantar wart; plantar warts; verrucas; verrucae
cold sore; herpes labialis; cold sores; herpes simplex labialis; S:1475003
oral thrush; oral candidiasis; candidiasis of mouth; oral candida; candida of mouth; S:79740000; I:B37.0
vaginal thrush; vaginal candidiasis; vulvovaginal candidiasis; candidiasis of vagina; S:72934000
glandular fever; infectious mononucleosis; S:271558008; I:B27
chickenpox; chicken pox; varicella; S:38907003; I:B01
whooping cough; pertussis; S:27836007; I:A37
lyme disease; lyme borreliosis; S:23502006; I:A69.2
mrsa carrier; mrsa positive; mrsa colonisation; mrsa colonised; carrier of mrsa; carrier of methicillin resistant staphylococcus aureus
latent tuberculosis; latent tb; ltbi; latent tuberculosis infection; S:11999007
varicose eczema; venous eczema; stasis dermatitis; gravitational eczema; varicose dermatitis; stasis eczema; venous dermatitis; S:35498005
seborrhoeic dermatitis; seborrhoeic eczema; S:50563003; I:L21
contact dermatitis; contact eczema; S:40275004; I:L25
urticaria; hives; nettle rash; S:126485001; I:L50
hidradenitis suppurativa; hidradenitis; acne inversa; S:59393003
actinic keratosis; solar keratosis; actinic keratoses; solar keratoses; S:201101007; I:L57.0
seborrhoeic keratosis; seborrhoeic wart; basal cell papilloma; seborrhoeic warts; seborrhoeic keratoses; S:25499005; I:L82
bowen's disease; squamous cell carcinoma in situ of skin; scc in situ; bowens
excessive sweating; hyperhidrosis; S:312230002
ingrowing toenail; ingrown toenail; ingrowing nail; ingrowing toe nail; onychocryptosis; S:400097005; I:L60.0
moisture associated skin damage; masd; moisture lesion; moisture damage; moisture-associated skin damage
incontinence associated dermatitis; iad; incontinence dermatitis; incontinence-associated dermatitis
itching; pruritus; itch; itchy skin; S:418363000; I:L29
dry skin; xerosis cutis; xeroderma; xerosis; S:16386004
boil; furuncle; boils; furunculosis
epidermoid cyst; sebaceous cyst; epidermal cyst
graves' disease; graves disease; graves; S:353295004
primary hyperaldosteronism; conn's syndrome; conns syndrome; primary aldosteronism; conn's
anaemia of chronic kidney disease; renal anaemia; anaemia of ckd; anaemia in chronic kidney disease; anaemia in ckd
cushing's syndrome; cushings; cushing syndrome; hypercortisolism; S:47270006
goitre; enlarged thyroid; thyroid enlargement; S:3716002
hashimoto's thyroiditis; autoimmune thyroiditis; hashimotos; hashimoto's; hashimoto's disease; S:21983002; I:E06.3
hypogonadism; testosterone deficiency; low testosterone; S:48130008
syndrome of inappropriate antidiuretic hormone secretion; siadh; inappropriate adh secretion; S:55004003
diabetes insipidus; avp deficiency; arginine vasopressin deficiency; S:15771004
type 3c diabetes; pancreatogenic diabetes; type 3c diabetes mellitus; t3cdm; pancreatic diabetes
diabetic kidney disease; diabetic nephropathy; dkd; S:127013003
diabetic neuropathy; diabetic peripheral neuropathy; diabetic polyneuropathy; S:230572002
hyperosmolar hyperglycaemic state; hhs; hyperosmolar non-ketotic state; honk
morbid obesity; class 3 obesity; obesity class 3; S:238136002
hypertriglyceridaemia; high triglycerides; S:302870006; I:E78.1
familial hypercholesterolaemia; familial hyperlipidaemia type 2a; S:398036000
haemochromatosis; hereditary haemochromatosis; genetic haemochromatosis; iron overload hereditary; S:399187006; S:35400008
hypomagnesaemia; low magnesium; S:190855004
hypophosphataemia; low phosphate; S:4996001
hypocalcaemia; low calcium; S:5291005
hypernatraemia; high sodium; S:39355002
hypoalbuminaemia; low albumin; S:119247004
lactose intolerance; lactase deficiency; S:782415009
heavy menstrual bleeding; menorrhagia; hmb; heavy periods; S:386692008; I:N92.0
painful periods; dysmenorrhoea; period pain; S:266599000; I:N94.6
premenstrual syndrome; pms; pmt; premenstrual tension; S:82639001; I:N94.3
postmenopausal bleeding; pmb; post-menopausal bleeding; post menopausal bleeding; S:76742009; I:N95.0
postcoital bleeding; pcb; post-coital bleeding; post coital bleeding; bleeding after intercourse
intermenstrual bleeding; imb; inter-menstrual bleeding; bleeding between periods
vaginal atrophy; atrophic vaginitis; genitourinary syndrome of menopause; gsm; vaginal dryness of menopause; S:52441000
pelvic inflammatory disease; pid; S:198130006
bacterial vaginosis; bv; S:419760006
uterine prolapse; prolapse of uterus; prolapsed womb; womb prolapse; S:24976005
cystocele; anterior vaginal wall prolapse; bladder prolapse
rectocele; posterior vaginal wall prolapse
infertility; subfertility; S:8619003
miscarriage; spontaneous abortion; S:17369002; I:O03
pre-eclampsia; preeclampsia; pre-eclamptic toxaemia; S:398254007; I:O14
obstetric cholestasis; intrahepatic cholestasis of pregnancy
postpartum haemorrhage; pph; post-partum haemorrhage; post partum haemorrhage; S:47821001; I:O72
menopausal symptoms; menopausal flushing; hot flushes; S:198436008
frozen shoulder; adhesive capsulitis; adhesive capsulitis of shoulder; capsulitis of shoulder; S:399114005; I:M75.0
shoulder impingement; subacromial impingement; impingement syndrome of shoulder; subacromial impingement syndrome; shoulder impingement syndrome
tennis elbow; lateral epicondylitis; lateral epicondylitis of elbow; S:202855006; I:M77.1
golfer's elbow; medial epicondylitis; golfers elbow; medial epicondylitis of elbow; I:M77.0
trigger finger; stenosing tenosynovitis
de quervain's tenosynovitis; de quervains; de quervain's; de quervain tenosynovitis; S:21794005
baker's cyst; popliteal cyst; bakers cyst; S:82675004
meniscal tear; torn meniscus; tear of meniscus; torn cartilage of knee; meniscus tear
anterior cruciate ligament rupture; acl rupture; acl tear; acl injury; anterior cruciate ligament tear; torn acl
achilles tendinopathy; achilles tendonitis; achilles tendinitis
bunion; hallux valgus; bunions; S:415692008; I:M20.1
pseudogout; calcium pyrophosphate deposition disease; cppd; calcium pyrophosphate arthropathy; chondrocalcinosis
juvenile idiopathic arthritis; jia; juvenile arthritis; S:410502007
granulomatosis with polyangiitis; gpa; wegener's granulomatosis; wegeners; S:195353004
systemic sclerosis; scleroderma; S:89155008
ehlers-danlos syndrome; eds; ehlers danlos; S:398114001
hypermobile ehlers-danlos syndrome; heds; hypermobile eds; ehlers-danlos syndrome hypermobility type
paget's disease of bone; pagets; paget's disease; pagets disease of bone; S:2089002
avascular necrosis of hip; avn hip; avascular necrosis of femoral head; avn of femoral head; osteonecrosis of femoral head
cervical spondylosis; spondylosis of neck; neck spondylosis; osteoarthritis of cervical spine
osteoarthritis of shoulder; oa shoulder; shoulder arthritis degenerative
rib fracture; fracture of rib; rib fractures; fractured ribs; S:33737001
diffuse large b-cell lymphoma; dlbcl; diffuse large b cell lymphoma; S:109969005; S:46732000
hodgkin lymphoma; hodgkin's lymphoma; hodgkin's disease; hodgkins; S:118599009; I:C81
non-hodgkin lymphoma; nhl; non-hodgkin's lymphoma; non hodgkins lymphoma; S:118601006; I:C85
acute myeloid leukaemia; aml; acute myeloblastic leukaemia; S:91861009; I:C92.0
acute lymphoblastic leukaemia; acute lymphocytic leukaemia; S:91857003; I:C91.0
chronic myeloid leukaemia; cml; chronic myelogenous leukaemia; I:C92.1
myelodysplastic syndrome; mds; myelodysplasia; S:109995007
polycythaemia vera; polycythaemia rubra vera; prv; primary polycythaemia; S:109992005
essential thrombocythaemia; essential thrombocytosis; primary thrombocythaemia; S:109994006
immune thrombocytopenia; itp; immune thrombocytopenic purpura; idiopathic thrombocytopenic purpura; S:32273002
beta thalassaemia trait; thalassaemia trait; thalassaemia minor; beta thalassaemia minor
factor v leiden; factor v leiden mutation; fvl; factor 5 leiden
antiphospholipid syndrome; anti-phospholipid syndrome; hughes syndrome; antiphospholipid antibody syndrome; S:26843008
glucose-6-phosphate dehydrogenase deficiency; g6pd deficiency; g6pd; S:62403005
von willebrand disease; von willebrand's disease; vwd; S:128105004
neutropenic sepsis; febrile neutropenia; S:409089005
thrombocytosis; high platelets; high platelet count; raised platelet count
transitional cell carcinoma; tcc; urothelial carcinoma
neutropenia; low neutrophils; low neutrophil count; S:165517008
gastric cancer; stomach cancer; cancer of stomach; S:363349007; I:C16
rectal cancer; cancer of rectum; S:363351006; I:C20
endometrial cancer; cancer of endometrium; womb cancer; uterine cancer; S:254878006; I:C54.1
cervical cancer; cancer of cervix; cancer of cervix uteri; S:363354003; I:C53
testicular cancer; cancer of testis; S:363449006; I:C62
laryngeal cancer; cancer of larynx; I:C32
ductal carcinoma in situ; dcis; dcis of breast; ductal carcinoma in situ of breast; S:109889007; I:D05.1
non-small cell lung cancer; nsclc; non small cell carcinoma of lung; S:254637007
small cell lung cancer; sclc; small cell carcinoma of lung; S:254632001
brain metastases; brain mets; cerebral metastases; metastatic cancer to brain; secondary cancer of brain; cerebral mets; S:94225005; I:C79.3
bone metastases; bone mets; bony metastases; secondary cancer of bone; metastatic cancer to bone; S:94222008; I:C79.5
liver metastases; liver mets; hepatic metastases; secondary cancer of liver; metastatic cancer to liver; S:94381002; I:C78.7
cancer of unknown primary; cup; carcinoma of unknown primary; unknown primary cancer
metastatic spinal cord compression; mscc; malignant spinal cord compression
glioblastoma; gbm; glioblastoma multiforme; S:63634009
superior vena cava obstruction; svco; svc obstruction
dry eye; dry eyes; dry eye syndrome; keratoconjunctivitis sicca; S:46152009
retinal detachment; detached retina; detachment of retina; S:42059000; I:H33.2
central retinal vein occlusion; crvo; occlusion of central retinal vein
branch retinal vein occlusion; brvo
posterior vitreous detachment; vitreous detachment
ocular hypertension; raised intraocular pressure; raised iop; oht; S:4210003; I:H40.0
lazy eye; amblyopia; S:387742006
squint; strabismus; S:22066006
meibomian cyst; chalazion; S:1482004
stye; hordeolum
double vision; diplopia; S:24982008
ear wax; impacted cerumen; impacted ear wax; wax in ear; cerumen impaction; earwax; impacted wax; S:18070006; I:H61.2
glue ear; otitis media with effusion; ome; secretory otitis media; S:80327007
perforated eardrum; perforated tympanic membrane; perforation of tympanic membrane; tympanic membrane perforation; perforated ear drum
acute otitis media; aom; acute middle ear infection; S:3110003
dehydration; dehydrated; S:34095006; I:E86
pressure ulcer of heel; heel pressure ulcer; pressure sore of heel
fractured ankle; ankle fracture; fracture of ankle; S:16114001
fracture of clavicle; broken collar bone; clavicle fracture; broken collarbone; fractured collar bone; fractured collarbone; S:58150001
`
