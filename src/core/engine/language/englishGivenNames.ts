import { wordMap, wordSet } from './englishWords.ts';
import type { Gender } from './language.ts';

/** A map of two lists of words, each with spaces or line breaks between them. */
export function gendered(male: string, female: string): ReadonlyMap<string, Gender> {
  return wordMap<Gender>([
    ['male', male],
    ['female', female],
  ]);
}

export const givenNames: ReadonlyMap<string, Gender> = gendered(
  `james john per will even robert michael william david richard joseph thomas charles christopher daniel matthew
  anthony mark donald steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason
  jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel
  gregory frank alexander raymond patrick jack dennis jerry tyler aaron jose adam nathan henry douglas
  zachary peter kyle walter ethan jeremy harold keith christian roger noah gerald carl terry sean
  austin arthur lawrence jesse dylan bryan joe jordan billy bruce albert willie gabriel logan alan
  juan wayne roy ralph randy eugene vincent russell elijah louis bobby philip johnny bernie ted bill
  mike tom tim jim bob ben dan steve chris nick greg matt jeff josh marco mitt barack rand boris keir
  rishi simon ian neil graham nigel gordon tony ahmed mohammed muhammad mohammad ali hassan hussein
  omar khalid ibrahim yusuf mahmoud vladimir dmitry sergei ivan alexei mikhail pierre jean jacques
  francois luis carlos miguel pedro diego hans karl klaus giovanni marcus martin hugh oliver harry
  liam owen callum stuart craig darren wei raj amit sanjay kofi abdul abdullah abdulaziz abdelaziz
  abraham adel adrian agustin ahmad aiden akira alastair alasdair albin aldo alejandro aleksandar
  aleksandr aleksei alessandro alessio alex alfred alfredo alistair allan allen alvin amadou amir amos
  anand anatoly anders andre andreas andrei andrej andrzej angus anil anton antonio antoine archie
  ariel armando arne arnold aron arturo ashraf askar asif axel aziz bashar bart bartosz basil bastian
  bela benedict benito bernard bernardo bert bertrand bilal bjorn bjørn bogdan boniface boubacar
  bradley brad brendan brent brett bruno bryce byron calvin carlo carsten cedric cesar chad charlie
  claude claudio clement cliff clive cody colin colm conor connor constantin cornelius cory cyril
  damian damien damon daniele danilo danny dario darko darrell darryl dave davide declan deepak denis
  derek derrick desmond devin dieter dietrich dimitri dimitris dirk djibril dmitri dmytro domenico
  dominic dominik donnie doug duncan dustin dwayne dwight eamon eberhard eddie edgar edmund eduardo
  edwin efrain egil eirik elias eliot elliot elliott elmer elon emanuel emeka emil emile emilio
  emmanuel enda enrico enrique erhan erich erik erling ernest ernesto ernst esteban etienne evan
  evgeny ezekiel fabian fabio fadi faisal farid farouk federico felipe felix ferdinand fergus fernando
  filip florian francesco francis francisco franco franz fred freddie frederic frederick fredrik
  friedrich fritz gareth garry gavin geoff geoffrey georg georges georgi geraint gerard gerardo
  gerhard gert gianluca gianni gilbert gilberto giorgio giuseppe glen glenn goran graeme grigory guido
  guillaume guillermo gunnar gunter gustav gustavo haakon hakan hamid hamza hans-peter harald haris
  harvey hasan hashim hector hendrik henri henrik henrique herbert herman hermann hernan hideo hiroshi
  horst hubert hugo humberto iain idris ignacio igor ike imran ingmar ingo isaac isaiah ishmael ismail
  ivo jaap jacek jake jakob jakub jamal janez janos janusz jared jarrod javad javier jay jed jens
  jerome jesper joachim joaquin joao joel joerg johan johann johannes jon jonas jonathon jorge jorg
  josef joseba jozef jules julian julien julio julius jürgen jurgen kamal karim karsten kazuo keiji
  kelvin ken kenji khaled khalifa kieran kirill kirk konrad konstantin krzysztof kurt kwame kwabena
  lachlan lamine lars laszlo laurent leif leo leon leonard leonardo leonid leopold leroy lester levi
  lionel lorenzo lorne lothar louie luca lucas lucien ludwig luigi luka lukas luke magnus mahmood
  malcolm malik mamadou manfred manuel marc marcel marcelo marcin marek mariano mario marius marko
  marlon martijn marvin masahiro massimo mateo mateusz mats matteo matthias matti maurice mauricio
  maxim maxime maximilian melvin mehdi mehmet michal michel mihai mikael miklos milan miles milo milos
  milton miroslav mitchell mohamed mohamad mohsen moises mortimer moshe moussa mukesh murad musa
  mustafa nabil narendra nasser nathaniel neal ned nestor nicolas nico nikola nikolai nikolaos nikos
  niklas nils noam noel norbert octavio olaf olav oleg oleksandr oleksiy olivier ollie ömer orlando
  oscar osama oskar osman oswald otto pablo paddy pascal pasquale patricio paolo paulo pavel pawel
  pekka petar pete petr petros philippe phil phillip pieter piotr predrag prakash rafael rafal rafiq
  rahul rainer rajesh rajiv ralf rami ramesh ramon ramzi randall randolph rashid rasmus raul ravi
  reginald reinhard reinhold renato reza rhys ricardo riccardo rick ricky rob robbie roberto rodney
  rodrigo rodolfo roland rolf roman ron ronnie ross ruben rudolf rudy rufus rupert russ rustam sabri
  sadiq said salif salim salman salvador salvatore sam sami samir sandro sanjeev saul scot sebastian
  selim sergey sergio seth seamus shane shaun shawn sidney siegfried sigurd silvio slobodan solomon
  soren søren stanislav stefan stefano stelios sten stephane stewart sulaiman suresh sven svein taha
  takeshi tamas tarek tariq tadeusz terence terrence thabo theo theodore theodoros thierry thorsten
  tibor timo tobias todd tomas tomasz tommy torsten travis trevor tristan tyrone ulrich umar umberto
  uwe vaclav valentin valeriy vasily vernon vicente victor vidar viktor vijay vikram vincenzo vito
  vitaly vittorio vlad volodymyr volker waleed walid wendell werner wesley wilfred wilhelm willem
  willi willy winston wojciech wolfgang xavier yair yannick yannis yasser yasin yitzhak younes youssef
  yuri yury yves zaid zbigniew zdenek zeljko zoltan zoran tomás josé jesús andrés josé-luis rené andré
  françois gérard jérôme sébastien stéphane jörg günter björn håkan raúl césar héctor iván óscar rubén
  sergi jordi olumide oluwaseun chidi chinedu tunde babatunde segun femi tendai tapiwa sipho bongani
  themba jabu kagiso odhiambo otieno wafula kiprono mwangi kamau`,
  `mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret
  sandra ashley kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca
  sharon laura cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen samantha
  katherine christine debra rachel carolyn janet catherine maria heather diane ruth julie olivia joyce
  virginia victoria lauren christina joan evelyn judith megan andrea cheryl hannah jacqueline martha
  gloria teresa ann sara madison frances kathryn janice jean abigail alice julia judy sophia grace
  denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany charlotte marie
  kayla lori hillary ivanka melania kellyanne carly nikki sally claire fiona nicola liz jane kate lucy
  chloe priti fatima aisha leila zahra olga natasha elena svetlana ingrid greta ursula priya mei yuki
  amina ngozi huma debbie wendy tammy kelly elise siobhan aoife bridget imogen harriet ada adaeze
  adela adele adriana adrienne agata agatha agnes agnieszka agnès aida aileen aisling aiko akiko alana
  alejandra aleksandra alena alessandra alessia alexa alexandra aliaa alicia alina alison alma alyssa
  amal amalia amalie amara amelia amelie ana anabel anastasia andreea anette angelina angelique anika
  anita anja anke anna-maria annabel annabelle annalena anne anneke anneli annelise annemarie annette
  annie annika antje antonella antonia anya araceli ariana arlene asma astrid aude audrey aurelia
  aurelie ava aya ayesha ayse ayşe azadeh barbra beata beatrice beatriz becky belinda benedetta berit
  bernadette bernice berta bertha bess beth bethany bettina bianca birgit birgitta blanca bonnie
  brenna brigid brigitte britt caitlin camila camilla camille candace candice caren carina carla
  carlotta carmel carmela carmen carole carolina caroline carrie cassandra catalina catarina catharina
  catherina cathy cecile cecilia celeste celia celine chantal charlene chiara chiamaka chika chioma
  chrissy christa christel christiane christie christy ciara cindy clara clare clarissa claudette
  claudia colette colleen concepcion connie consuelo cora cordelia corinne cornelia courtney dagmar
  dagny dalia dana daniela daphne daria darlene deanna debora deirdre delia delphine demetria desiree
  dina dinah dolores dora doreen dorit dorota dorothea dorothee dunja ebba edda edith edna edwina
  eileen eimear elaine eleanor eleanora eleni elif elin elinor elisa elisabeth eliza ella ellen ellie
  elly eloise elsa elsie elvira emilia emilie emine emmanuelle enid erica erika erin esmeralda
  esperanza estelle esther ethel etta eugenia eugenie eva evelina evelyne fabienne farah farida fatema
  fatma fatou fatoumata felicia felicity fernanda ffion filomena fiorella flavia flora floriane
  francesca francine francisca franziska freda frederica freya frida gabriela gabriella gabrielle gail
  galina gemma genevieve georgette georgina geraldine germaine gerda gertrude ghislaine gianna gillian
  gina ginette ginny giovanna gisela giulia giuliana gladys glenda glenys goldie graciela greer
  gretchen gro gudrun gunhild gwen gwendolyn hadiza halima hana hanna hanne hanan hatice hattie heba
  hedda hedwig heidi heike helena helene helga helle henrietta hermine hermione hilary hilda hilde
  hildegard hortense ida ignacia ilaria ilona ilse imelda imke ina inés ines inga inge ingeborg inger
  inna ioana irena irene irina iris irma irmgard isabel isabelle isadora isla isobel ivana ivanna
  izabela jacinta jacqui jadwiga jamila jana janelle janette janina janine jasmin jasmine jayne
  jeanette jeanne jeannie jemima jenna jennie jenny jessie jill jillian joana joann joanna joanne
  joelle johanna jolanta josefina josephine josie jovana juana juanita judit julianna julianne juliane
  juliet juliette justyna jutta kadiatou kamala karin karina karla karolina kasia katarina katarzyna
  katerina kateryna katharina katharine kathrin kathy kati katia katie katja katrin katrina keiko
  kelley kendra kerstin khadija kiera kim kimiko kirsten kirsti kirsty klara kristen kristie kristin
  kristina kristine krystyna lana larisa larissa latifa latoya lea leah leanne leela leena leigh-anne
  lena leni lenore leona leonie leonora leticia lettie leyla lidia lila lilian liliana lillian lilly
  lily lina lindsey linn lisbeth lise liselotte livia liza lola lorena loretta lorna lorraine lotte
  lottie louisa louise luana lucia luciana lucie lucille lucinda lucrecia ludmila luisa luise lupita
  lydia lyn lynda lynette lynn lynne lyudmila mabel macarena maddy madeleine madeline mae magda
  magdalena maggie mai maia maisie malala malgorzata małgorzata mandy manon manuela mara marcela
  marcella marcia mareike margarita margaux margery margit margot margret margrethe marguerite mariam
  mariama mariana marianne maribel marie-claire marie-louise mariel mariella marielle marietta marija
  marijke marina marion marisa marisol marissa marit marita marja marjorie marlene marta marte martina
  mary-ann maryam marzena matilda maude maura maureen mavis maxine maya meera meg meike melanie melina
  melinda mercedes meredith merete merve mette mia michaela michiko mila mildred milena millie mina
  mindy minna miranda mireille miriam misaki mitzi moira molly mona monica monika monique morgane
  morwenna muna muriel myfanwy myra myriam myrna nabila nadia nadine nadja naima nana nanette naomi
  nasreen nathalie nawal neha nell nellie nerys niamh nicolette nicoletta nina noelle noemi nola
  nomvula nora noreen norma nour nuala nuria octavia odette odile olena olesya oksana ottilie paloma
  paola patrizia patty paula paulette paulina pauline peggy penelope petra philippa phoebe phyllis pia
  pilar piper pippa polly portia preeti priscilla priyanka queenie rachael radhika raisa ramona rana
  rania raquel rashida rebekah regina reina renata renate renee rhiannon rhoda rhonda ricarda rina
  rita roberta rochelle romy rosa rosalie rosalind rosalyn rosamund rosanna rosario roseann roseanne
  rosemarie rosemary rosetta rosie rowena roxana roxanne roya rubina rukmini ruta ruthie ryoko sabine
  sabina sabrina sadie sahar sakura salma sally-ann saloua samia sandrine sanna saoirse saskia
  scarlett selena selin selma serena severine shabana shameem shanthi sheena sheila sherry shireen
  shona shula sian sibylle sidsel sienna sigrid silke silvana silvia simone sinead sinéad siobhán
  sissel sofia sofie solange solveig sonia sonja sonya soraya sridevi stacey stacy stefania stefanie
  stella stephania sue suki sunita susana susann susanna susanne suzanne suzy svenja sybil sylvia
  sylvie tabitha tamara tamar tamsin tania tanja tanya tara tarja tasneem tatiana tatjana tatyana
  teodora tess tessa thea thelma therese thuy tiffany tilda tilly tina tonya tove tracey tracy tricia
  trine trish trudy tuula ulla ulrike uma una uschi uta ute valentina valeria valerie vanessa vanja
  vasiliki vera verena veronica veronika veronique vesna vicki vicky vigdis vilma viola violeta
  virginie vivian viviana vivien vivienne wanda wangari wilhelmina willa wilma winifred winnie wiola
  xenia ximena yael yana yasmin yasmina yasmine yelena yetunde yoko yolanda yui yuliya yulia yvette
  yvonne zainab zara zelda zeinab zehra zenobia zoe zofia zoë zora zsuzsanna zuzana renée hélène irène
  thérèse zoé chloé léa aurélie noémie eléonore inès frédérique bénédicte désirée françoise michèle
  geneviève begoña belén mónica verónica lucía sofía maría ngoc thandi thandiwe nomsa lindiwe zanele
  ayo folake yewande abena akosua adwoa efua wanjiru achieng akinyi wambui muthoni`,
);

/** Chinese, Korean and Vietnamese. */
export const familyNames = wordSet(
  `bai bao bui cai cao chang chao chau chen cheng chiang cho choe choi chong chou chow chu chung cui dai dang
  deng ding dinh do dong du duan duong fan fang feng fu gao geng gong gu guan guo ha han hao he ho hoang hong hou
  hsieh hsu hu hua huang huynh hwang jang jeon jia jiang jin jo ju jung kang kim kong ku kuo kwon lai lam lan le lee
  lei li liang liao lim lin ling liu long lu luo luong ly ma mai mao meng min moon nam ngo nguyen oh pan park peng
  pham phan qian qiao qin qiu ren seo shao shen shi shin sim son song su sun suh tan tang tao tian tran trinh truong
  tsai tseng tu vo vu wan wang wei wen wu xi xia xiao xie xing xiong xu xue yan yang yao ye yi yin yoo yoon yu yuan
  zeng zhai zhang zhao zheng zhong zhou zhu zhuang zou`,
);
