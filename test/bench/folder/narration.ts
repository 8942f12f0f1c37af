/** Sentences that claim nothing in anybody's name. `{n}` stands for a number, `{day}` for a weekday. */
export const narration: readonly string[] = [
  'The meeting began {n} minutes late and was held in the old gymnasium.',
  'About {n} people stood along the walls when the doors were closed.',
  'A vote is expected on {day}, after the second hearing.',
  'Rain had washed out the gravel road by noon on {day}.',
  'The file has {n} pages and lies open in the reading room of the town hall.',
  'Two buses from the valley arrived shortly before the end of the debate.',
  'On {day} the lights along the quay went out for {n} minutes.',
  'The first survey was done {n} years ago and covered the southern slope only.',
  'Most of the shops on the main street were shut on {day} evening.',
  'A line of {n} cars reached back to the roundabout at the mill.',
  'The contract runs for {n} years and can be ended with half a year’s notice.',
  'By {day} the river had fallen by {n} centimetres at the lower gauge.',
  'Workers put up a fence of {n} metres around the northern end of the site.',
  'The county pays {n} per cent of the sum, the rest comes from fees.',
  'Some of the older houses stand less than {n} metres from the water.',
  'The model in the foyer shows the valley as it was {n} years ago.',
  'A second room was opened on {day} because the hall was full.',
  'The minutes of the last session list {n} open points.',
  'Between the two speeches the brass band of the fire brigade played.',
  'The next report is due in {n} weeks.',
  'On the notice board hung a map with {n} red pins.',
  'The old crane has not moved since the strike of {n} years ago.',
];

export const days: readonly string[] = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];
