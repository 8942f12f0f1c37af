import { gendered } from './englishGivenNames.ts';
import { wordMap, wordSet } from './englishWords.ts';
import type { Gender } from './language.ts';

const plainTitles = `president vice prime minister secretary senator sen. sen rep. rep representative
  congressman congresswoman gov. gov governor gen. general attorney judge justice director chairman
  chairwoman chair chief executive ceo professor emeritus emerita prof. prof dr. dr doctor pope prince mayor ambassador captain
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
  private corporal constable brigadier commodore conductor violinist pianist cellist composer poet
  novelist playwright sculptor architect photographer comedian presenter broadcaster columnist blogger
  filmmaker goalscorer cyclist swimmer sprinter rower skipper sister mufti vicar deacon magistrate coroner
  secretary-general vice-president vice-chancellor vice-chair taoiseach consul envoy ombudsman
  headteacher headmaster headmistress lecturer astronomer geologist hydrologist virologist
  epidemiologist oceanographer mathematician philosopher sociologist psychologist psychiatrist
  archaeologist anthropologist ecologist botanist zoologist statistician meteorologist climatologist
  paramedic firefighter winemaker beekeeper shopkeeper restaurateur entrepreneur executive spokesperson
  cofounder lobbyist negotiator
  rival host anchor pollster consultant businessman billionaire actor actress singer`;

const genderedTitles = gendered(
  'mr. mr sir lord king duke baron chairman spokesman congressman businessman emperor sultan',
  'mrs. mrs ms. ms miss dame lady queen duchess baroness chairwoman spokeswoman congresswoman madam',
);

export const titles: ReadonlyMap<string, Gender | undefined> = new Map<string, Gender | undefined>([
  ...wordMap([[undefined, plainTitles]]),
  ...genderedTitles,
]);

export const honours = wordSet(
  'mp mep msp ms td qc kc sc obe cbe mbe kbe dbe frs phd ph.d. md m.d. dds rn esq esq. usn usmc ret',
);

export const titleForms: ReadonlyMap<string, string> = new Map([
  ['sen.', 'senator'],
  ['sen', 'senator'],
  ['gov.', 'governor'],
  ['gov', 'governor'],
  ['rep.', 'representative'],
  ['rep', 'representative'],
  ['congressman', 'representative'],
  ['congresswoman', 'representative'],
  ['gen.', 'general'],
  ['prof.', 'professor'],
  ['dr.', 'doctor'],
  ['dr', 'doctor'],
  ['col.', 'colonel'],
  ['capt.', 'captain'],
  ['lt.', 'lieutenant'],
  ['sgt.', 'sergeant'],
  ['maj.', 'major'],
  ['adm.', 'admiral'],
  ['det.', 'detective'],
  ['cllr', 'councillor'],
  ['rev.', 'reverend'],
  ['justice', 'judge'],
]);

export const genderedNouns: ReadonlyMap<string, Gender> = gendered(
  `man boy father son brother husband uncle nephew grandfather grandson boyfriend widower stepfather
  stepson dad businessman policeman fireman salesman sportsman craftsman gunman fisherman cameraman
  waiter monk actor nobleman gentleman schoolboy groom godfather`,
  `woman girl mother daughter sister wife aunt niece grandmother granddaughter girlfriend widow
  stepmother stepdaughter mum mom businesswoman policewoman sportswoman actress waitress nun heiress
  hostess noblewoman schoolgirl bride godmother councilwoman comedienne ballerina midwife`,
);

export const companyNouns =
  wordSet(`company firm business carmaker automaker chipmaker drugmaker toymaker planemaker
  shipbuilder brewer retailer supermarket airline carrier lender insurer manufacturer startup start-up
  conglomerate chain developer operator supplier utility`);

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
  nominee candidate candidates congressman congresswoman delegates delegate pollster pollsters medic medics campaigners neighbour neighbor
  counsel barrister barristers solicitor solicitors detective detectives policeman policewoman guard guards
  fan fans moderator moderators attendee attendees immigrant immigrants migrant migrants refugee refugees
  user users customer customers consumer consumers shopper shoppers farmer farmers grower growers fisherman
  fishermen driver drivers passenger passengers commuter commuters patient patients pupil pupils mourner
  mourners veteran veterans taxpayer taxpayers employee employees employer employers staff crew crews member
  members follower followers believer believers mother mothers father fathers child children parent girl
  girls boy boys spectator spectators tourist tourists visitor visitors tenant tenants landlord landlords
  homeowner homeowners shareholder shareholders lender lenders banker bankers broker brokers retailer
  retailers manufacturer manufacturers exporter exporters producer producers developer developers engineer
  engineers physicist physicists biologist biologists chemist chemists climatologist climatologists
  meteorologist meteorologists forecaster forecasters statistician statisticians epidemiologist
  epidemiologists psychologist psychologists surgeon surgeons physician physicians paramedic paramedics
  firefighter firefighters rescuer rescuers volunteer volunteers captain captains
  striker strikers referee referees umpire umpires jurors juror plaintiff plaintiffs defendants claimant
  claimants victim victims survivor survivors suspect suspects prisoner prisoners inmate inmates militant
  militants fighter fighters insurgent insurgents separatist separatists troops forces generals gunman
  gunmen negotiator negotiators mediator mediators monitors inspector inspectors commissioner
  commissioners councillor councillors senators governors mayors representatives congressmen peers
  presidents premiers premier backbencher backbenchers loyalists dissidents dissident
  hardliners moderates progressives lobbyist lobbyists pundit pundits
  columnist columnists commentator commentators blogger bloggers editor editors writer writers novelist
  poet artist artists musician musicians singer singers actor actors actress actresses directors
  bishop bishops priest priests pastor pastors imam imams rabbi rabbis cleric clerics cardinals
  teenager teenagers pensioner pensioners wife husband son daughter brother sister widow`);
