import { wordMap, wordSet } from './englishWords.ts';
import type { Gender } from './language.ts';

function gendered(male: string, female: string): ReadonlyMap<string, Gender> {
  return wordMap<Gender>([
    ['male', male],
    ['female', female],
  ]);
}

const plainTitles = `president vice prime minister secretary senator sen. sen rep. rep representative
  congressman congresswoman gov. gov governor gen. general attorney judge justice director chairman
  chairwoman chair chief executive ceo professor prof. dr. dr doctor pope prince mayor ambassador captain
  capt. coach detective det. inspector superintendent commissioner commander col. colonel lt. lieutenant
  sgt. sergeant maj. major adm. admiral rear marshal chancellor premier speaker leader majority minority
  deputy former then-president ex-president spokesman spokeswoman spokesperson strategist analyst
  economist officer manager adviser advisor editor reporter correspondent author historian imam rabbi
  rev. reverend bishop archbishop cardinal father brother councillor cllr councilman councilwoman
  alderman sheriff republican democrat democratic gop mp msp lawmaker foreign defence defense finance
  interior home health education trade supreme ayatollah sheikh grand assistant acting senior co-founder
  founder director-general under-secretary undersecretary solicitor president-elect treasurer nominee
  candidate engineer farmer fisherman teacher student driver pilot nurse
  surgeon physicist biologist chemist scientist researcher campaigner activist striker midfielder
  defender goalkeeper winger batsman bowler banker trader lawyer solicitor barrister prosecutor farmer
  rival host anchor pollster consultant businessman billionaire actor actress singer`;

const genderedTitles = gendered(
  'mr. mr sir lord king duke baron chairman spokesman congressman businessman emperor sultan',
  'mrs. mrs ms. ms miss dame lady queen duchess baroness chairwoman spokeswoman congresswoman madam',
);

export const titles: ReadonlyMap<string, Gender | undefined> = new Map<string, Gender | undefined>([
  ...wordMap([[undefined, plainTitles]]),
  ...genderedTitles,
]);

export const roleNouns =
  wordSet(`official officials spokesman spokeswoman spokesperson spokesmen spokespeople
  source sources analyst analysts expert experts adviser advisers advisor advisors aide aides minister
  ministers diplomat diplomats lawmaker lawmakers lawyer lawyers prosecutor prosecutors attorney attorneys
  investigator investigators officer officers police authorities critics critic supporters supporter
  opponents opponent leader leaders witness witnesses resident residents economist economists scientist
  scientists researcher researchers author authors activist activists protester protesters campaigners
  campaigner commander commanders soldier soldiers rebel rebels general executive executives investors
  investor trader traders worker workers union unions teacher teachers doctor doctors nurse nurses
  parents student students voters voter residents villagers neighbours neighbors relatives family
  reporters reporter journalist journalists newspaper report study survey poll polls statement judge
  judges court jury defendant president senator governor mayor secretary chairman chairwoman chief
  director manager coach player players ambassador envoy envoys strategist strategists consultant
  consultants donors organizers organisers observers historian historians professor professors
  company firm group groups agency ministry government military army administration campaign team party
  committee commission council office department bank board parliament embassy watchdog regulator regulators
  charity charities people person man woman men women friend friends colleague colleagues ally allies
  conservatives liberals republicans democrats insiders insider operatives operative staffers staffer
  nominee candidate candidates congressman congresswoman delegates delegate pollster pollsters medic medics campaigners neighbour neighbor`);

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

export const institutionNouns =
  wordSet(`ministry government army military parliament police embassy navy
  cabinet administration senate court courts party campaign office department agency bank foundation
  navy intelligence team council`);

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
    congress parliament pentagon kremlin hamas hezbollah isis taliban california texas florida ohio iowa
    virginia pennsylvania michigan wisconsin nevada colorado arizona`),
]);

export const sameNames: ReadonlyMap<string, string> = new Map([
  ['us', 'U.S.'],
  ['u.s', 'U.S.'],
  ['u.s.', 'U.S.'],
  ['usa', 'U.S.'],
  ['u.s.a.', 'U.S.'],
  ['united states', 'U.S.'],
  ['united states of america', 'U.S.'],
  ['uk', 'U.K.'],
  ['u.k.', 'U.K.'],
  ['united kingdom', 'U.K.'],
  ['un', 'U.N.'],
  ['u.n.', 'U.N.'],
  ['united nations', 'U.N.'],
  ['eu', 'EU'],
  ['e.u.', 'EU'],
  ['european union', 'EU'],
]);

export const givenNames: ReadonlyMap<string, Gender> = gendered(
  `james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony
  mark donald steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan
  jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank
  alexander raymond patrick jack dennis jerry tyler aaron jose adam nathan henry douglas zachary peter kyle
  walter ethan jeremy harold keith christian roger noah gerald carl terry sean austin arthur lawrence jesse
  dylan bryan joe jordan billy bruce albert willie gabriel logan alan juan wayne roy ralph randy eugene
  vincent russell elijah louis bobby philip johnny bernie ted bill mike tom tim jim bob ben dan steve chris
  nick greg matt jeff josh marco mitt barack rand boris keir rishi simon ian neil graham nigel gordon tony
  ahmed mohammed muhammad mohammad ali hassan hussein omar khalid ibrahim yusuf mahmoud vladimir dmitry
  sergei ivan alexei mikhail pierre jean jacques francois luis carlos miguel pedro diego hans karl klaus
  giovanni marcus martin hugh oliver harry liam owen callum stuart craig darren wei raj amit sanjay kofi`,
  `mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra
  ashley kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura
  cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine christine
  debra rachel carolyn janet catherine maria heather diane ruth julie olivia joyce virginia victoria lauren
  christina joan evelyn judith megan andrea cheryl hannah jacqueline martha gloria teresa ann sara madison
  frances kathryn janice jean abigail alice julia judy sophia grace denise amber doris marilyn danielle
  beverly isabella theresa diana natalie brittany charlotte marie kayla alexis lori hillary ivanka melania
  kellyanne carly nikki sally claire fiona nicola theresa angela liz jane kate lucy chloe priti fatima
  aisha leila zahra olga natasha elena svetlana ingrid greta ursula priya mei yuki amina ngozi huma debbie
  wendy tammy kelly elise siobhan aoife bridget imogen harriet`,
);

export const noNames =
  wordSet(`subscribe advertisement copyright photo photograph image video related read more
  share comments newsletter cookies terms privacy policy click here email sign inbox menu home search
  getty images afp/getty update updated breaking exclusive watch listen q a ok tv i i'm i’m i'd i’d i'll i’ll
  i've i’ve internet twitter facebook english god thank hello yes no well oh please dear sorry
  mr mrs ms dr gdp ceo pm am covid-19 covid dna cold war continue reading`);

export const companyEnds =
  wordSet(`bank group company corporation corp. corp inc. inc ltd. ltd plc llc airlines airways industries
  holdings technologies systems partners studios motors pharmaceuticals energy securities`);

export const thingNouns =
  wordSet(`sign signs banner banners placard placards sticker stickers label labels plaque window door
  wall clock gauge meter thermometer screen sensor pencil pen shirt t-shirt hat mug map chart graph table
  figure figures number numbers graffiti inscription`);

export const workNouns =
  wordSet(`show shows program programme series sitcom drama book novel memoir film movie documentary
  song songs album play magazine website blog podcast column newspaper account pseudonym hashtag pageant
  musical opera painting exhibition game poem essay episode syllabus course titled entitled named
  nicknamed network broadcast`);

export const furniture =
  /^(?:by (?:clicking|subscribing|signing up|continuing)|click |sign up|subscribe |advertisement|read more|related:|follow us|share this|photo:|image:|©|all rights reserved|you are now subscribed|get the .* inbox)/i;
