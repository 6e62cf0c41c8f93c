import { addDays } from '@cairn/scheduling/zones';

type Value = string | { readonly id: string; readonly name: string };
type Line = readonly [who: 'dee' | 'maya', path: readonly string[], id: string, value: Readonly<Record<string, Value>>];

const maya = { id: 'maya', name: 'Maya Alvarez' };
const amara = { id: 'amara', name: 'Dr. Amara Okafor' };
const theo = { id: 'theo', name: 'Theo Grant' };
const dani = { id: 'dani', name: 'Dani Cole' };
const dee = { id: 'dee', name: 'Dee Morgan' };

const text = (who: 'dee' | 'maya', path: readonly string[], id: string, words: string): Line => [who, path, id, { text: words }];

/** The rest of Dee's plan on the day it was first signed: her own words where she wrote, the team's where they answer for it. */
export function deesLines(day: string): readonly Line[] {
  return [
    ...goalLines(day),
    ...safetyLines,
    ...overdoseLines(day),
    ...relapseLines,
    text('dee', ['strengths'], 'st1', 'I always come back.'),
    text('dee', ['strengths'], 'st2', 'My son and my sister know, and they stay.'),
    text('dee', ['barriers'], 'ba1', 'My shifts change from week to week.'),
    ['maya', ['special'], 'sp1', { kind: 'hepatitis', text: 'Hepatitis C test was positive. The first visit is being set.' }],
    ['dee', ['community'], 'co1', { kind: 'smart', name: 'SMART meeting, online', when: 'Tuesdays at 7 PM', contact: 'Dani has the link' }],
    ['maya', ['needs'], 'ne1', { kind: 'housing', text: 'A place of her own by fall', status: 'working' }],
    ['maya', ['needs'], 'ne2', { kind: 'education', text: 'GED class', status: 'open' }],
    ['maya', ['followUps'], 'f1', { kind: 'call', day: addDays(day, 7), time: '10:15', with: dani, purpose: 'How the week went' }],
    ['maya', ['followUps'], 'f2', { kind: 'family', day: addDays(day, 41), time: '11:15', with: maya, purpose: 'Visit with Rosa' }],
  ];
}

function goalLines(day: string): readonly Line[] {
  const dose = ['body', 'goals', 'g1'];
  const liver = ['body', 'goals', 'g4'];
  const payday = ['mind', 'goals', 'g5'];
  return [
    ['maya', [...dose, 'objectives'], 'o1', { measure: 'Missed doses', baseline: '2 a week', target: 'none', due: addDays(day, 56) }],
    ['maya', [...dose, 'steps'], 'g1s4', { text: 'Move to 90 mg', owner: amara, due: addDays(day, 14), status: 'doing' }],
    text('dee', [...dose, 'strengths'], 'g1st', 'I have not missed a dose in two weeks.'),
    text('dee', [...dose, 'barriers'], 'g1ba', 'The bus is late on some days.'),
    [
      'dee',
      ['body', 'goals'],
      'g4',
      { title: 'Get my liver checked out', know: 'the first hepatitis C visit is done', reviewBy: addDays(day, 52) },
    ],
    ['maya', [...liver, 'steps'], 'g4s1', { text: 'Send the referral to Harbor Primary Care', owner: theo, due: addDays(day, 3) }],
    ['maya', [...liver, 'steps'], 'g4s2', { text: 'Go along to the first visit', owner: dani, due: addDays(day, 45) }],
    ['dee', ['mind', 'goals'], 'g5', { title: 'Handle payday', know: 'three paydays in a row I used my plan', reviewBy: addDays(day, 73) }],
    ['dee', [...payday, 'steps'], 'g5s1', { text: 'Ask Rosa to hold my card', owner: dee, due: 'always' }],
  ];
}

const relapseLines: readonly Line[] = [
  ['dee', ['relapse', 'triggers'], 'tr1', { text: 'Payday', coping: 'Rosa holds my card. I go straight home.' }],
  ['dee', ['relapse', 'triggers'], 'tr2', { text: 'Ray texts me', coping: 'I call the line before I reply.' }],
  ['dee', ['relapse', 'triggers'], 'tr3', { text: 'A fight on the phone', coping: 'I say “I need ten” and walk Biscuit.' }],
  ['dee', ['relapse', 'earlySigns'], 'es1', { kind: 'thought', text: 'One time. Nobody would know.' }],
  ['dee', ['relapse', 'earlySigns'], 'es2', { kind: 'feeling', text: 'Jumpy, and my chest is tight' }],
  ['dee', ['relapse', 'earlySigns'], 'es3', { kind: 'behavior', text: 'I stop picking up when Rosa calls' }],
  text('dee', ['relapse', 'lapse'], 'la1', 'I stop and tell someone that day.'),
  text('dee', ['relapse', 'lapse'], 'la2', 'I keep taking my medicine.'),
  text('dee', ['relapse', 'lapse'], 'la3', 'One day does not undo the rest. We look at what led up to it.'),
  text('dee', ['relapse', 'reasons'], 're1', 'I want to see my son grow up.'),
];

const safetyLines: readonly Line[] = [
  text('dee', ['safety', 'signs'], 'si1', 'I stop eating'),
  text('dee', ['safety', 'signs'], 'si2', 'I think they would be better off'),
  text('dee', ['safety', 'signs'], 'si3', 'I do not sleep two nights in a row'),
  text('dee', ['safety', 'coping'], 'cp1', 'Walk Biscuit to the river'),
  text('dee', ['safety', 'coping'], 'cp2', 'Ride the wave, four minutes'),
  text('dee', ['safety', 'coping'], 'cp3', 'A long shower and loud music'),
  ['dee', ['safety', 'people'], 'pe1', { name: 'Rosa', phone: '(555) 014-7730' }],
  ['dee', ['safety', 'people'], 'pe2', { name: 'Aunt Bev', phone: '(555) 014-7731' }],
  text('dee', ['safety', 'places'], 'pl1', 'The library on Main'),
  text('dee', ['safety', 'places'], 'pl2', 'The dog park'),
  ['dee', ['safety', 'helpers'], 'he1', { name: 'Rosa', phone: '(555) 014-7730' }],
  ['maya', ['safety', 'professionals'], 'pr1', { name: 'Harbor Recovery', phone: '(555) 014-2200', address: '12 Harbor Street' }],
  ['maya', ['safety', 'professionals'], 'pr2', { name: '988 Lifeline, call or text', phone: '988' }],
  text('dee', ['safety', 'means'], 'me1', 'My doses stay in the lockbox.'),
  text('dee', ['safety', 'means'], 'me2', 'Old pills went back to the pharmacy.'),
];

function overdoseLines(day: string): readonly Line[] {
  return [
    text('maya', ['overdose', 'tolerance'], 'to1', 'After days without a dose my body can take less. I call first.'),
    ['dee', ['overdose', 'kits'], 'k1', { place: 'Kitchen drawer by the door', expires: addDays(day, 400) }],
    ['dee', ['overdose', 'kits'], 'k2', { place: 'My work bag', expires: addDays(day, 400) }],
    ['maya', ['overdose', 'trained'], 'tn1', { name: 'Rosa', on: addDays(day, -1) }],
  ];
}

/** Places that are no list. */
export const deesPlaces: readonly (readonly [path: readonly string[], value: string])[] = [
  [['safety', 'reason'], 'My son, and Biscuit'],
  [['overdose', 'neverAlone', 'name'], 'Rosa stays on the phone'],
  [['overdose', 'neverAlone', 'phone'], '(555) 014-7730'],
  [['overdose', 'wishes'], 'Call Rosa first. Stay with me.'],
  [['overdose', 'restart'], 'Come in the same day. Dr. Okafor sees me and we start my dose again.'],
  [['returnToCare', 'route'], 'Come any weekday from 5:30 to 11. No appointment. We start again that day.'],
  [['returnToCare', 'phone'], '(555) 014-2200'],
];
