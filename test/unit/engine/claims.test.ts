import assert from 'node:assert/strict';
import { defaultCodebook } from '../../../src/core/codebook/codebook.ts';
import { analyse } from '../../../src/core/engine/analyse.ts';
import { claimsIn, slice } from './readable.ts';

function assertClaims(text: string, ...claims: readonly string[]): void {
  assert.deepEqual(claimsIn(text), claims);
}

describe('a claim in quotation marks', () => {
  it('belongs to who speaks behind it', () => {
    assertClaims('“The bridge is safe,” Mara Lind said.', 'Mara Lind: “The bridge is safe,”');
    assertClaims('“The bridge is safe,” said Mara Lind.', 'Mara Lind: “The bridge is safe,”');
    assertClaims(
      '“The bridge is safe,” Mara Lind, who runs the works, told the Tarn Post.',
      'Mara Lind: “The bridge is safe,”',
    );
    assertClaims('“Is it safe?” Mara Lind asked.', 'Mara Lind: “Is it safe?”');
    assertClaims('“Nonsense!” barked Ivo Brandt.', 'Ivo Brandt: “Nonsense!”');
    assertClaims('• “Nonsense!” barked Ivo Brandt.', 'Ivo Brandt: “Nonsense!”');
    assertClaims('“Nonsense,” as Ivo Brandt put it.', 'Ivo Brandt: “Nonsense,”');
    assertClaims('“It is safe.” Mara Lind said.', 'Mara Lind: “It is safe.”');
    assertClaims('“It is safe,” according to Mara Lind.', 'Mara Lind: “It is safe,”');
    assertClaims('“It is safe,” Mara Lind said by telephone.', 'Mara Lind: “It is safe,”');
  });

  it('belongs to who speaks before it', () => {
    assertClaims('Mara Lind said: “It is safe.”', 'Mara Lind: “It is safe.”');
    assertClaims('Mara Lind told reporters on Friday, “It is safe.”', 'Mara Lind: “It is safe.”');
    assertClaims('Engineer Mara Lind: “It is safe.”', 'Mara Lind: “It is safe.”');
  });

  it('is one claim in two pieces when its attribution interrupts it', () => {
    assertClaims(
      '“The bridge,” Mara Lind said, “is safe.”',
      'Mara Lind: “The bridge,” … “is safe.”',
    );
    assertClaims(
      '“The bridge is safe,” Mara Lind said. “Nobody needs to worry.”',
      'Mara Lind: “The bridge is safe,” … “Nobody needs to worry.”',
    );
    assertClaims(
      '‘The bridge is safe’, said Mara Lind. ‘Nobody’s worried.’',
      'Mara Lind: ‘The bridge is safe’ … ‘Nobody’s worried.’',
    );
  });

  it('goes on behind a remark about the speaker', () => {
    assertClaims(
      '“It is bad,” said one official, who criticised the plan. “Very bad.”',
      'official: “It is bad,” … “Very bad.”',
      'official: the plan',
    );
  });

  it('goes on from who says it, not from whom a remark names', () => {
    assertClaims(
      '“It is bad,” said one official who asked not to be named. “Very bad for us.”',
      'official: “It is bad,” … “Very bad for us.”',
    );
  });

  it('is of who signs it behind a dash, in its paragraph or the next', () => {
    assertClaims('“It was a bad idea.” ― Mara Lind, mayor', 'Mara Lind: “It was a bad idea.”');
    assertClaims(
      '“It was a bad idea.”\n\n- Mara Lind.\n\nThe town paid.',
      'Mara Lind: “It was a bad idea.”',
    );
    assertClaims('“It was a bad idea.”\n\n— a teacher from Tarn', 'teacher: “It was a bad idea.”');
    assertClaims('“It was a bad idea.”\n\n- The town will pay.', '?: “It was a bad idea.”');
  });

  it('is of whose label it begins with, as in a quoted transcript', () => {
    assertClaims(
      'This was said.\n\n“MARA LIND: We began in May.\n\n“IVO BRANDT: So you say.”',
      'MARA LIND: We began in May.',
      'IVO BRANDT: So you say.”',
    );
  });

  it('may have its speaker in its sentence without a cue', () => {
    assertClaims(
      'As Mara Lind put it: “The bridge does a better job than we do.”',
      'Mara Lind: “The bridge does a better job than we do.”',
    );
    assertClaims(
      'Mara Lind caused anger with her remark that “it will never be safe for anybody.”',
      'Mara Lind: “it will never be safe for anybody.”',
    );
    assertClaims(
      'The town paid, Mara Lind said. But “nobody will thank us for it.”',
      'Mara Lind: The town paid',
      'Mara Lind: “nobody will thank us for it.”',
    );
  });

  it('goes on over paragraphs that open with a mark again', () => {
    assertClaims(
      'Mara Lind said: “We began in May.\n\n“We end in June.”',
      'Mara Lind: “We began in May. … “We end in June.”',
    );
    assertClaims(
      '“We began in May.\n\n“We end in June,” Mara Lind said.',
      'Mara Lind: “We began in May. … “We end in June,”',
    );
  });

  it('belongs to the speaker of the paragraph before when it stands alone', () => {
    assertClaims(
      '“We began in May,” Mara Lind said.\n\n“We end in June.”',
      'Mara Lind: “We began in May,”',
      'Mara Lind: “We end in June.”',
    );
    assertClaims(
      'In a statement, Mara Lind wrote:\n\n“We end in June.”',
      'Mara Lind: “We end in June.”',
    );
  });

  it('is of the last person who fits when "he" or "she" says it', () => {
    assertClaims(
      'Mara Lind met Ivo Brandt on Monday. “It is safe,” she said.',
      'Mara Lind: “It is safe,”',
    );
    assertClaims(
      'Mara Lind met the press. Asked about it, Ivo Brandt laughed. “It is safe,” he said.',
      'Ivo Brandt: “It is safe,”',
    );
    assertClaims(
      'Coach Ivo Brandt was asked about the foul. “It never was,” he said.',
      'Ivo Brandt: “It never was,”',
    );
  });

  it('has no actor rather than a wild guess', () => {
    assertClaims('“It is safe,” he said.', '?: “It is safe,”');
    assertClaims('The Tarn Bank was silent. “It is safe,” she said.', '?: “It is safe,”');
  });
});

describe('a reported claim', () => {
  it('is the clause behind its cue', () => {
    assertClaims('Mara Lind said that the bridge was safe.', 'Mara Lind: the bridge was safe');
    assertClaims(
      'Mara Lind told the council on Friday that it was safe.',
      'Mara Lind: it was safe',
    );
    assertClaims('Ivo Brandt denied fraud.', 'Ivo Brandt: fraud');
    assertClaims('Ivo Brandt criticised the plan.', 'Ivo Brandt: the plan');
  });

  it('is the clause before its cue', () => {
    assertClaims('The bridge was safe, Mara Lind said.', 'Mara Lind: The bridge was safe');
    assertClaims('The bridge, Mara Lind said, was safe.', 'Mara Lind: The bridge … was safe');
  });

  it('may be according to somebody', () => {
    assertClaims('The bridge was safe, according to Mara Lind.', 'Mara Lind: The bridge was safe');
    assertClaims('According to Mara Lind, the bridge was safe.', 'Mara Lind: the bridge was safe');
  });

  it('ends where another one of the same speaker begins', () => {
    assertClaims(
      'Mara Lind said the bridge was safe, adding that nobody had to worry.',
      'Mara Lind: the bridge was safe',
      'Mara Lind: nobody had to worry',
    );
    assertClaims(
      'Ivo Brandt defended the plan but criticised the mayor.',
      'Ivo Brandt: the plan',
      'Ivo Brandt: the mayor',
    );
  });

  it('ends where somebody else’s begins', () => {
    assertClaims(
      'Mara Lind said the bridge was safe, and Ivo Brandt said it was not.',
      'Mara Lind: the bridge was safe',
      'Ivo Brandt: it was not',
    );
    assertClaims(
      'Asked whether the bridge was open, Mara Lind said it was not.',
      'Mara Lind: it was not',
    );
  });

  it('is all of the clause that a verb of speech reports', () => {
    assertClaims(
      'Mara Lind said the bridge, including its towers, was safe.',
      'Mara Lind: the bridge, including its towers, was safe',
    );
    assertClaims(
      'Council spokesman Ivo Brandt on Monday evening said the plan was dead.',
      'Ivo Brandt: the plan was dead',
    );
  });

  it('stands before its cue, also where many make it', () => {
    assertClaims('The bridge is safe, engineers say.', 'engineers: The bridge is safe');
  });

  it('may stand in a statement of its source', () => {
    assertClaims(
      'At a meeting in Tarn, Vell, on Monday, the council issued a statement saying it was safe.',
      'council: it was safe',
    );
  });

  it('goes on behind a day', () => {
    assertClaims(
      'In Tarn, Mara Lind accused Ivo Brandt on Monday of fraud.',
      'Mara Lind: Ivo Brandt on Monday of fraud',
    );
  });

  it('keeps a negation', () => {
    assertClaims(
      'On Monday Ivo Brandt did not rule out a trial.',
      'Ivo Brandt: did not rule out a trial',
    );
  });

  it('is what is urged, not who is told', () => {
    assertClaims('In May Ivo Brandt urged caution.', 'Ivo Brandt: caution');
    assertClaims(
      'In May Ivo Brandt told reporters the bridge was safe.',
      'Ivo Brandt: the bridge was safe',
    );
  });

  it('ends with the aside that holds it', () => {
    assertClaims(
      'Mara Lind - who says the bridge is safe - left early.',
      'Mara Lind: the bridge is safe',
    );
    assertClaims(
      'While Mara Lind says the bridge is safe, nobody uses it.',
      'Mara Lind: the bridge is safe',
    );
  });

  it('is no quotation’s own words', () => {
    assertClaims(
      '“The mayor said that it was safe,” Mara Lind said.',
      'Mara Lind: “The mayor said that it was safe,”',
    );
  });

  it('has behind “by” who makes it where the verb is passive', () => {
    assertClaims('Ivo Brandt was criticised by the press.', 'press: Ivo Brandt');
  });

  it('is nobody’s where it is only expected or reported', () => {
    assertClaims('The mayor is expected to resign.', '?: The mayor … to resign');
    assertClaims('Ivo Brandt was asked about the bridge.');
  });

  it('is found behind nouns, adjectives and verbs that no list has', () => {
    assertClaims('Ivo Brandt left no doubt that he would go.', 'Ivo Brandt: he would go');
    assertClaims('Mara Lind raised questions about the dam.', 'Mara Lind: the dam');
    assertClaims('Mara Lind’s support for the strike has grown.', 'Mara Lind: the strike');
  });
});

describe('the kind of a claim', () => {
  const kindsIn = (text: string) => analyse(text, defaultCodebook).claims.map(({ kind }) => kind);

  it('is direct when all of it is quoted', () => {
    assert.deepEqual(kindsIn('“It is,” Mara Lind said, “safe.”'), ['direct']);
    assert.deepEqual(kindsIn('‘It is safe’, Mara Lind said.'), ['direct']);
  });

  it('is mixed when a part of it is quoted', () => {
    assert.deepEqual(kindsIn('Mara Lind said the bridge was “as safe as houses”.'), ['mixed']);
  });

  it('is indirect when nothing is quoted', () => {
    assert.deepEqual(kindsIn('Mara Lind said the bridge was safe.'), ['indirect']);
  });
});

describe('a claim', () => {
  it('knows its source and its cue', () => {
    const text = 'Mara Lind arrived late. “It is safe,” she said on Monday.';
    const [claim] = analyse(text, defaultCodebook).claims;
    assert.equal(slice(text, claim!.source!), 'she');
    assert.equal(slice(text, claim!.cue!), 'said');
    assert.deepEqual(claim!.actor, { kind: 'name', name: 'Mara Lind' });
  });

  it('is surer the better its evidence', () => {
    const confidence = (text: string) => analyse(text, defaultCodebook).claims[0]?.confidence ?? 0;
    const quoted = confidence('“It is safe,” Mara Lind said.');
    const reported = confidence('Mara Lind said it was safe.');
    const act = confidence('Mara Lind criticised the plan.');
    assert.ok(quoted > reported && reported > act && act > 0 && quoted <= 1);
  });
});

describe('no claim', () => {
  it('is made by page furniture', () => {
    assertClaims('By clicking “Subscribe,” you agree to our terms.');
  });

  it('is a title, a nickname or a term in quotation marks', () => {
    assertClaims('The novel “The Long Winter” came out in May.');
    assertClaims('Tony “Ducks” Malone left town.');
    assertClaims('The so-called “zero day” flaw was closed.');
    assertClaims(
      'On Tarn TV’s “Morning Tide,” Mara Lind said it was over.',
      'Mara Lind: it was over',
    );
  });

  it('explains somebody', () => {
    assertClaims('In May Ivo Brandt explained himself.');
  });

  it('comes from who declines to comment', () => {
    assertClaims('Mara Lind declined to comment.');
    assertClaims('A spokesman said the bank would not comment.');
    assertClaims('The manager, who asked not to be named, left early.');
  });
});

describe('a transcript', () => {
  it('gives its lines to the names before the colons', () => {
    assertClaims(
      'Judge Marta Ruiz heard Anton Weil in May.\n\nRUIZ: Do you regret it?\n\nWEIL: I regret nothing.',
      'Marta Ruiz: Do you regret it',
      'Anton Weil: I regret nothing',
    );
  });

  it('leaves out the questions of an outlet, and gives answers to who is asked', () => {
    assertClaims(
      'The Tarn Review met Minister Mara Lind.\n\nREVIEW: Is it safe?\n\nLIND: It is.\n\nREVIEW: So you sail.',
      'Mara Lind: It is',
    );
    assertClaims(
      'Mara Lind keeps sheep in Tarn.\n\nQ: Was it a bad year?\n\nA: I lost forty.',
      'Mara Lind: I lost forty',
    );
  });

  it('is not every line with a colon', () => {
    assertClaims('Ingredients: flour and eggs.');
  });
});
