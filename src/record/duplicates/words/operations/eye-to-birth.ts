/**
 * Operations of the head, the skin and bones, of women and birth, and treatments of the ward, by their OPCS-4 and SNOMED CT codes beside
 * the plain names: general knowledge, only codes that are known for certain. Side, cement and how many change nothing of the meaning.
 */
export const EYE_TO_BIRTH = `
phacoemulsification of cataract; O:C71.2; O:C75.1; O:C71.1; O:C71.8; O:C71.9; O:C75.9; S:110473004
vitrectomy; O:C79.1; O:C79.2; S:75732000
intravitreal injection; injection into vitreous; intravitreal anti-vegf injection; O:C79.4
trabeculectomy; O:C60.1
insertion of grommets; myringotomy with insertion of ventilation tube; O:D15.1
ear syringing; O:D07.1
septoplasty; O:E03.6
nasal cautery; cauterisation of internal nose; O:E05.1
nasal polypectomy; polypectomy of nose; removal of nasal polyps; O:E08.1
adenoidectomy; O:E20.1; S:119954001
tonsillectomy; O:F34.1; O:F34.2; O:F34.3; O:F34.4; O:F34.9
extraction of wisdom teeth; O:F09.1; O:F09.3
dental extraction; simple extraction of tooth; O:F10.4; O:F10.9
thyroidectomy; O:B08.1
hemithyroidectomy; thyroid lobectomy; lobectomy of thyroid; O:B08.3; O:B08.4
mastectomy; O:B27.1; O:B27.2; O:B27.3; O:B27.4; O:B27.5; O:B27.6; O:B27.9; S:172043006
wide local excision of breast; partial excision of breast; O:B28.2; O:B28.3; O:B28.5; O:B28.7
core biopsy of breast; S:122548005
sentinel lymph node biopsy; O:T91.1
axillary node clearance; block dissection of axillary lymph nodes; O:T85.2
lumbar puncture; diagnostic lumbar puncture; O:A55.9
epidural injection; therapeutic lumbar epidural injection; therapeutic sacral epidural injection; O:A52.1; O:A52.2
carpal tunnel decompression; O:A65.1
cubital tunnel decompression; O:A67.1
electroconvulsive therapy; O:A83.9; O:A83.8
nerve root block; O:A57.7
total hip replacement; hybrid hip replacement; O:W37.1; O:W38.1; O:W39.1; O:W93.1; O:W94.1; O:W95.1
revision of total hip replacement; O:W37.3; O:W38.3; O:W39.3; O:W93.3; O:W94.3; O:W95.3
total knee replacement; hybrid knee replacement; O:W40.1; O:W41.1; O:W42.1; O:O18.1
revision of total knee replacement; O:W40.3; O:W41.3; O:W42.3; O:O18.3
hemiarthroplasty of hip; hemiarthroplasty; austin moore; thompson hemiarthroplasty; bipolar hemiarthroplasty; O:W46.1; O:W47.1; O:W48.1
dynamic hip screw; sliding hip screw; shs; O:W19.1
cannulated screw fixation of hip; cannulated screws; cannulated hip screws; cannulated screws hip; O:W24.1
open reduction and internal fixation; O:W20.1
shoulder replacement; O:W96.1; O:W97.1; O:W98.1
removal of metalwork; O:W28.3
arthroscopy of knee; diagnostic knee arthroscopy; O:W87.1; O:W87.9
meniscectomy; O:W82.1; O:W82.2
joint aspiration; knee aspiration; aspiration of knee; aspiration of knee joint; aspiration of joint; O:W90.1
steroid injection; steroid injection into knee; steroid injection into shoulder; steroid injection to knee; steroid injection to shoulder; knee steroid injection; shoulder steroid injection; injection of steroid into knee; injection of steroid into shoulder; O:W90.3
subacromial decompression; O:O29.1
trigger finger release; O:T72.3
dupuytren's fasciectomy; O:T52.1; O:T52.2
lumbar discectomy; O:V33.7
vertebroplasty; vertebroplasty of fracture of spine; balloon kyphoplasty of fracture of spine; O:V44.4; O:V44.5
application of plaster cast; O:X48.1
excision of skin lesion; O:S06.5; O:S06.9
curettage and cautery; O:S08.1; O:S08.2
cryotherapy; O:S10.2; O:S11.2
skin biopsy; O:S13.1; O:S13.2; O:S15.1; O:S15.2; S:240977001
suture of laceration; primary suture of skin; O:S41.1; O:S42.1
incision and drainage of abscess; drainage of lesion of skin; O:S47.1; O:S47.2
avulsion of nail; nail avulsion; avulsion of toenail; O:S70.1
vasectomy; O:N17.1
circumcision; O:N30.3
hydrocele repair; excision of hydrocele sac; O:N11.1
hysterectomy; O:Q07.4
subtotal hysterectomy; subtotal abdominal hysterectomy; supracervical hysterectomy; O:Q07.5
vaginal hysterectomy; O:Q08.9
radical hysterectomy; wertheim's hysterectomy; O:Q07.1; O:Q07.2
myomectomy; open myomectomy; O:Q09.2
dilatation and curettage; O:Q10.3
insertion of intrauterine contraceptive device; introduction of intrauterine contraceptive device; O:Q12.1
change of intrauterine device; coil change; change of coil; replacement of coil; mirena change; change of mirena; O:Q12.2
removal of intrauterine device; O:Q12.3; O:Q12.4; S:68254000
hysteroscopy; hysteroscopy and biopsy; O:Q18.1; O:Q18.8; O:Q18.9
bilateral salpingo-oophorectomy; O:Q22.1
laparoscopic sterilisation; O:Q35.1; O:Q35.2; O:Q35.9
large loop excision of transformation zone; O:Q01.4
colposcopy; O:P27.3
anterior repair; O:P23.2
posterior repair; O:P23.3
anterior and posterior repair; anterior and posterior colporrhaphy; a&p repair; pelvic floor repair; O:P23.1
caesarean section; elective caesarean section; emergency caesarean section; O:R17.1; O:R17.2; O:R17.8; O:R17.9; O:R18.1; O:R18.2; O:R18.8; O:R18.9; S:177141003; S:274130007
forceps delivery; O:R21.1; O:R21.2; O:R21.3; O:R21.4; O:R21.5; O:R21.9; S:302383004
ventouse delivery; O:R22.1; O:R22.2; O:R22.3; O:R22.9; S:61586001
normal delivery; normal birth; vaginal birth; O:R24.9; S:48782003; S:177184002
episiotomy; O:R27.1; S:85548006
artificial rupture of membranes; arm labour; amniotomy; O:R14.1
induction of labour; iol labour; labour induced; S:236958009
manual removal of placenta; manual removal of retained placenta; mrop; O:R29.1
blood transfusion; rbc transfusion; prbc transfusion; transfused red cells; transfusion of packed cells; O:X33.2
platelet transfusion; transfusion of platelets; platelets transfused; O:X33.3; S:12719002
plasma transfusion; ffp; fresh frozen plasma; transfusion of fresh frozen plasma; ffp transfusion; transfusion of plasma; O:X34.2
therapeutic venesection; O:X36.2
chemotherapy; chemotherapy cycle; cycle of chemotherapy; iv chemotherapy; intravenous chemotherapy; O:X35.2; O:X72.1; O:X72.2; O:X72.3; O:X72.4; O:X72.9; S:367336001
radiotherapy; fraction of radiotherapy; radiotherapy fraction; O:X65.4; S:108290001
physiotherapy; S:91251008
occupational therapy; ot therapy; S:84478008
speech and language therapy; speech therapy; salt therapy; S:5154007
medication review; S:182836005
`
