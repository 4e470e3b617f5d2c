/** Brands of BNF chapters 1 and 2, stomach and bowel, heart and blood: `brand: what it holds`. */
export const GUT_AND_HEART = `
losec: omeprazole | losec mups: omeprazole | mezzopram: omeprazole | zoton: lansoprazole | zoton fastab: lansoprazole | nexium: esomeprazole | emozul: esomeprazole
protium: pantoprazole | pariet: rabeprazole | tagamet: cimetidine | zantac: ranitidine | pepcid: famotidine | axid: nizatidine
buscopan: hyoscine butylbromide | spasmonal: alverine | colofac: mebeverine | colpermin: peppermint oil | mintec: peppermint oil | pro banthine: propantheline
imodium: loperamide | lomotil: co-phenotrope | pentasa: mesalazine | asacol: mesalazine | octasa: mesalazine | mezavant: mesalazine | salofalk: mesalazine | zintasa: mesalazine
salazopyrin: sulfasalazine | colazide: balsalazide | budenofalk: budesonide | entocort: budesonide | cortiment: budesonide | clipper: beclometasone
remicade: infliximab | inflectra: infliximab | remsima: infliximab | flixabi: infliximab | entyvio: vedolizumab | stelara: ustekinumab
senokot: senna | manevac: senna/ispaghula husk | dulcolax: bisacodyl | dulcoease: docusate | dioctyl: docusate | norgalax: docusate | fybogel: ispaghula husk | ispagel: ispaghula husk | normacol: sterculia
laxido: macrogol compound | laxido orange: macrogol compound | laxido natural: macrogol compound | movicol: macrogol compound | movicol plain: macrogol compound | cosmocol: macrogol compound
cosmocol orange lemon lime: macrogol compound | cosmocol plain: macrogol compound | cosmocol orange: macrogol compound | molative: macrogol compound | molaxole: macrogol compound | vistaprep: macrogol compound
movicol paediatric plain: macrogol compound paediatric | cosmocol paediatric: macrogol compound paediatric | laxido paediatric plain: macrogol compound paediatric
duphalac: lactulose | constella: linaclotide | resolor: prucalopride | relistor: methylnaltrexone | moventig: naloxegol | picolax: sodium picosulfate/magnesium citrate | microlax: sodium citrate | micralax: sodium citrate | micolette: sodium citrate
anusol hc: hydrocortisone compound | scheriproct: prednisolone/cinchocaine | proctosedyl: hydrocortisone/cinchocaine | rectogesic: glyceryl trinitrate
ursofalk: ursodeoxycholic acid | destolit: ursodeoxycholic acid | urso: ursodeoxycholic acid | questran: colestyramine | creon: pancreatin | pancrex v: pancreatin | nutrizym: pancreatin | targaxan: rifaximin
xifaxanta: rifaximin | peptac: sodium alginate compound | acidex: sodium alginate compound
lanoxin: digoxin | lanoxin pg: digoxin | aprinox: bendroflumethiazide | neo naclex: bendroflumethiazide | natrilix: indapamide | hygroton: chlortalidone | metenix: metolazone | xaqua: metolazone | diurexan: xipamide
lasix: furosemide | burinex: bumetanide | torem: torasemide | midamor: amiloride | aldactone: spironolactone | inspra: eplerenone | kerendia: finerenone | frumil: co-amilofruse | lasilactone: furosemide/spironolactone
moduretic: co-amilozide | moduret: co-amilozide | dyazide: co-triamterzide | cordarone: amiodarone | cordarone x: amiodarone | multaq: dronedarone | tambocor: flecainide | arythmol: propafenone | rythmodan: disopyramide
inderal: propranolol | half inderal: propranolol | bedranol: propranolol | tenormin: atenolol | tenoretic: co-tenidone | kalten: atenolol/co-amilozide | cardicor: bisoprolol | emcor: bisoprolol | congescor: bisoprolol
eucardic: carvedilol | celectol: celiprolol | trandate: labetalol | lopresor: metoprolol | betaloc: metoprolol | corgard: nadolol | nebilet: nebivolol | hypoloc: nebivolol | sotacor: sotalol | beta cardone: sotalol
cardura: doxazosin | doxadura: doxazosin | hypovase: prazosin | hytrin: terazosin | catapres: clonidine | physiotens: moxonidine | apresoline: hydralazine | loniten: minoxidil | aldomet: methyldopa
acepril: captopril | capoten: captopril | capozide: captopril/hydrochlorothiazide | innovace: enalapril | innozide: enalapril/hydrochlorothiazide | staril: fosinopril | zestril: lisinopril | carace: lisinopril
zestoretic: lisinopril/hydrochlorothiazide | coversyl: perindopril | coversyl arginine: perindopril | coversyl plus: indapamide/perindopril | coversyl arginine plus: indapamide/perindopril | accupro: quinapril
accuretic: hydrochlorothiazide/quinapril | tritace: ramipril | triapin: felodipine/ramipril | gopten: trandolapril | amias: candesartan | teveten: eprosartan | aprovel: irbesartan
coaprovel: hydrochlorothiazide/irbesartan | cozaar: losartan | cozaar comp: hydrochlorothiazide/losartan | olmetec: olmesartan | olmetec plus: hydrochlorothiazide/olmesartan | sevikar: amlodipine/olmesartan | micardis: telmisartan
micardis plus: hydrochlorothiazide/telmisartan | diovan: valsartan | co diovan: hydrochlorothiazide/valsartan | exforge: amlodipine/valsartan | edarbi: azilsartan | entresto: sacubitril/valsartan | rasilez: aliskiren
istin: amlodipine | amlostin: amlodipine | tildiem: diltiazem | adizem: diltiazem | dilzem: diltiazem | slozem: diltiazem | viazem: diltiazem | angitil: diltiazem | zemtard: diltiazem | plendil: felodipine | cardioplen: felodipine
vascalpha: felodipine | motens: lacidipine | molap: lacidipine | zanidip: lercanidipine | cardene: nicardipine | adalat: nifedipine | adipine: nifedipine | coracten: nifedipine | tensipine: nifedipine | fortipine: nifedipine | nifedipress: nifedipine
valni: nifedipine | nimotop: nimodipine | securon: verapamil | univer: verapamil | half securon: verapamil | vertab: verapamil
nitrolingual: glyceryl trinitrate | nitrolingual pumpspray: glyceryl trinitrate | coro nitro: glyceryl trinitrate | glytrin: glyceryl trinitrate | nitromin: glyceryl trinitrate | suscard: glyceryl trinitrate | deponit: glyceryl trinitrate
transiderm nitro: glyceryl trinitrate | nitro dur: glyceryl trinitrate | minitran: glyceryl trinitrate | percutol: glyceryl trinitrate | imdur: isosorbide mononitrate | monomil: isosorbide mononitrate | monomax: isosorbide mononitrate
elantan: isosorbide mononitrate | isotard: isosorbide mononitrate | ismo: isosorbide mononitrate | chemydur: isosorbide mononitrate | carmil: isosorbide mononitrate | isib: isosorbide mononitrate | monosorb: isosorbide mononitrate
zemon: isosorbide mononitrate | nyzamac: isosorbide mononitrate | isoket: isosorbide dinitrate | procoralan: ivabradine | ranexa: ranolazine | ikorel: nicorandil | trental: pentoxifylline | praxilene: naftidrofuryl | midon: midodrine | bramox: midodrine
clexane: enoxaparin | inhixa: enoxaparin | arovi: enoxaparin | ledraxen: enoxaparin | enoxaparin becat: enoxaparin | fragmin: dalteparin | innohep: tinzaparin | arixtra: fondaparinux | marevan: warfarin | coumadin: warfarin | sinthrome: acenocoumarol
eliquis: apixaban | xarelto: rivaroxaban | pradaxa: dabigatran | lixiana: edoxaban | plavix: clopidogrel | grepid: clopidogrel | efient: prasugrel | brilique: ticagrelor | persantin: dipyridamole | attia: dipyridamole
asasantin: aspirin/dipyridamole | nu seals: aspirin | micropirin: aspirin | caprin: aspirin | disprin: aspirin | cyklokapron: tranexamic acid
lipitor: atorvastatin | lescol: fluvastatin | dorisin: fluvastatin | lipostat: pravastatin | crestor: rosuvastatin | zocor: simvastatin | simvador: simvastatin | inegy: ezetimibe/simvastatin | ezetrol: ezetimibe | bezalip: bezafibrate
bezalip mono: bezafibrate | lipantil: fenofibrate | lipantil micro: fenofibrate | supralip: fenofibrate | lopid: gemfibrozil | omacor: omega-3-acid ethyl esters | repatha: evolocumab | praluent: alirocumab | leqvio: inclisiran
nilemdo: bempedoic acid | nustendi: bempedoic acid/ezetimibe | opsumit: macitentan | revatio: sildenafil | uptravi: selexipag
`
