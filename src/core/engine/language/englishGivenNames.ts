import { wordMap } from './englishWords.ts';
import type { Gender } from './language.ts';

/** A map of two lists of words, each with spaces or line breaks between them. */
export function gendered(male: string, female: string): ReadonlyMap<string, Gender> {
  return wordMap<Gender>([
    ['male', male],
    ['female', female],
  ]);
}

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
