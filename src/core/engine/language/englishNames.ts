import { wordSet } from './englishWords.ts';

export const organisationNouns =
  wordSet(`ministry department agency office bureau commission committee
  council court parliament senate congress house government administration university college institute
  school bank group company corporation corp. corp inc. inc ltd. ltd plc llc party union association
  federation foundation organization organisation society league club team army navy force forces guard
  guards police service services times post review gazette ledger courier chronicle observer globe journal news tribune herald guardian telegraph press network
  tv radio center centre hospital church authority board fund nations states kingdom republic campaign
  cooperative co-operative collective pac trust alliance coalition front movement brigade embassy assembly conference airlines airways
  industries holdings technologies systems partners records studios motors pharmaceuticals energy`);

export const nameLinks =
  wordSet(`ministry department university bank office house court board bureau institute
  council secretary college church committee centre center school state republic kingdom city association
  federation organization organisation league union society academy museum duke prince bishop archbishop
  earl speaker states daughters sons bureau chamber board`);

export const particles =
  wordSet(`al bin ibn van von der den de del della di da dos du la le el ben abu ter ten zu
  y e`);

/** Place adjectives and the states they belong to. */
const states: readonly string[] =
  `Afghan:Afghanistan Albanian:Albania Algerian:Algeria American:America Argentine:Argentina
Armenian:Armenia Australian:Australia Austrian:Austria Azerbaijani:Azerbaijan Bahraini:Bahrain
Bangladeshi:Bangladesh Belarusian:Belarus Belgian:Belgium Bolivian:Bolivia Bosnian:Bosnia
Brazilian:Brazil British:Britain Bulgarian:Bulgaria Cambodian:Cambodia Canadian:Canada Chilean:Chile
Chinese:China Colombian:Colombia Congolese:Congo Croatian:Croatia Cuban:Cuba Cypriot:Cyprus Czech:Czechia
Danish:Denmark Dutch:Netherlands Ecuadorian:Ecuador Egyptian:Egypt English:England Estonian:Estonia
Ethiopian:Ethiopia European:Europe Finnish:Finland French:France Georgian:Georgia German:Germany
Ghanaian:Ghana Greek:Greece Haitian:Haiti Hungarian:Hungary Icelandic:Iceland Indian:India
Indonesian:Indonesia Iranian:Iran Iraqi:Iraq Irish:Ireland Israeli:Israel Italian:Italy Jamaican:Jamaica
Japanese:Japan Jordanian:Jordan Kazakh:Kazakhstan Kenyan:Kenya Kuwaiti:Kuwait Latvian:Latvia
Lebanese:Lebanon Libyan:Libya Lithuanian:Lithuania Malaysian:Malaysia Mexican:Mexico Moroccan:Morocco
Nepalese:Nepal Nigerian:Nigeria Norwegian:Norway Omani:Oman Pakistani:Pakistan Palestinian:Palestine
Peruvian:Peru Philippine:Philippines Polish:Poland Portuguese:Portugal Qatari:Qatar Romanian:Romania
Russian:Russia Saudi:Riyadh Scottish:Scotland Serbian:Serbia Slovak:Slovakia Slovenian:Slovenia
Somali:Somalia Spanish:Spain Sudanese:Sudan Swedish:Sweden Swiss:Switzerland Syrian:Syria
Taiwanese:Taiwan Thai:Thailand Tunisian:Tunisia Turkish:Turkey Ugandan:Uganda Ukrainian:Ukraine
Venezuelan:Venezuela Vietnamese:Vietnam Welsh:Wales Yemeni:Yemen Zimbabwean:Zimbabwe`.split(/\s+/);

export const demonyms: ReadonlySet<string> = new Set([
  ...states.map((pair) => pair.slice(0, pair.indexOf(':')).toLowerCase()),
  ...wordSet(
    'western eastern northern southern arab african asian latin kurdish islamic muslim christian jewish sunni shia shiite shi’ite catholic',
  ),
]);

export const knownNames: ReadonlySet<string> = new Set([
  ...states.map((pair) => pair.slice(pair.indexOf(':') + 1).toLowerCase()),
  ...wordSet(`london washington moscow beijing paris berlin tehran baghdad damascus jerusalem brussels tokyo
    delhi kyiv kiev ankara cairo madrid rome vienna geneva seoul pyongyang islamabad kabul riyadh dublin
    edinburgh cardiff belfast canberra ottawa u.s. us usa u.k. uk eu u.n. un nato fbi cia nhs bbc cnn gop
    alabama alaska arkansas connecticut delaware hawaii idaho illinois indiana kansas kentucky louisiana
    maine maryland massachusetts minnesota mississippi missouri montana nebraska oklahoma oregon tennessee
    utah vermont wyoming ontario quebec alberta manitoba saskatchewan queensland tasmania bavaria saxony
    catalonia crimea gaza tibet kashmir flanders wallonia sicily lombardy punjab sindh
    chicago boston  philadelphia seattle detroit atlanta miami  baltimore brooklyn manhattan
    toronto montreal vancouver  melbourne brisbane auckland lagos nairobi johannesburg pretoria
    harare kampala accra addis khartoum tripoli tunis algiers rabat casablanca beirut amman doha dubai
    karachi lahore dhaka mumbai kolkata bangkok hanoi jakarta manila singapore shanghai osaka taipei
     bogota bogotá caracas  havana brasilia brasília amsterdam rotterdam antwerp ghent
    copenhagen oslo stockholm helsinki reykjavik tallinn riga vilnius warsaw krakow prague bratislava
    budapest bucharest  belgrade zagreb sarajevo athens istanbul lisbon barcelona  naples
    munich hamburg frankfurt zurich  marseille glasgow manchester liverpool birmingham 
      kharkiv odesa minsk tbilisi yerevan baku tashkent almaty mosul aleppo basra
    congress parliament pentagon kremlin hamas hezbollah isis taliban california texas florida ohio iowa
    virginia pennsylvania michigan wisconsin nevada colorado arizona`),
  ...`new york,new york city,new jersey,new mexico,new hampshire,new zealand,new delhi,north carolina,
    south carolina,north dakota,south dakota,west virginia,rhode island,los angeles,san francisco,
    northern ireland,south africa,north korea,south korea,saudi arabia,sri lanka,costa rica,el salvador,
    puerto rico,hong kong,tel aviv,cape town,white house,downing street,united states,united kingdom,
    united nations,european union,european commission`
    .split(',')
    .map((name) => name.trim()),
]);

export const sameNames: ReadonlyMap<string, string> = new Map([
  ['us', 'United States'],
  ['u.s', 'United States'],
  ['u.s.', 'United States'],
  ['usa', 'United States'],
  ['u.s.a.', 'United States'],
  ['united states', 'United States'],
  ['united states of america', 'United States'],
  ['uk', 'United Kingdom'],
  ['u.k.', 'United Kingdom'],
  ['united kingdom', 'United Kingdom'],
  ['un', 'United Nations'],
  ['u.n.', 'United Nations'],
  ['united nations', 'United Nations'],
  ['eu', 'European Union'],
  ['e.u.', 'European Union'],
  ['european union', 'European Union'],
]);

export const noNames =
  wordSet(`subscribe advertisement copyright photo photograph image video related read more
  share comments newsletter cookies terms privacy policy click here email sign inbox menu home search
  getty images afp/getty update updated breaking exclusive watch listen q a ok tv i i'm i’m i'd i’d i'll i’ll
  i've i’ve internet twitter facebook english god thank hello yes no well oh please dear sorry
  mps meps msps ceos cfos
  mr mrs ms dr gdp ceo pm am covid-19 covid dna cold war continue reading`);

export const companyEnds =
  wordSet(`bank group company corporation corp. corp inc. inc ltd. ltd plc llc airlines airways industries
  holdings technologies systems partners studios motors pharmaceuticals energy securities`);

export const thingNouns =
  wordSet(`sign signs banner banners placard placards sticker stickers label labels plaque window door
  wall clock gauge meter thermometer screen sensor pencil pen shirt t-shirt hat mug map chart graph table
  figure figures number numbers photo photos photograph photographs footage image images transcript
  transcripts analysis evidence graffiti inscription`);

export const workNouns =
  wordSet(`show shows program programme series sitcom drama book novel memoir film movie documentary
  song songs album play magazine website blog podcast column newspaper account pseudonym hashtag pageant
  musical opera painting exhibition game poem essay episode syllabus course titled entitled named
  nicknamed network broadcast`);

export const furniture =
  /^(?:by (?:clicking|subscribing|signing up|continuing)|click |sign up|subscribe |advertisement|read more|related:|follow us|share this|photo:|image:|©|all rights reserved|you are now subscribed|get the .* inbox)/i;
