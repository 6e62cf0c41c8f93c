import { everyGap, filled, forms, upTo, type GoldenCase } from './case.ts';

const two = upTo(2);
const nine = upTo(9);
const seven = upTo(7);
const phq2 = forms('phq-2', two);
const gad2 = forms('gad-2', two);
const gad7 = forms('gad-7', seven);
/** Nine symptoms, then the unscored question 10. */
const phq9 = forms('phq-9', upTo(10));

export const mood: readonly GoldenCase[] = [
  phq2('00', { total: 0, band: 'negative' }),
  phq2('02', { total: 2, band: 'negative' }),
  phq2('11', { total: 2, band: 'negative' }),
  phq2('12', { total: 3, band: 'positive' }),
  phq2('30', { total: 3, band: 'positive' }),
  phq2('33', { total: 6, band: 'positive' }),
  ...everyGap('phq-2', filled(two, '33'), two),

  phq9('000000000.', { total: 0, band: 'minimal', notAsked: ['10'] }),
  phq9('1111000000', { total: 4, band: 'minimal' }),
  phq9('1111100001', { total: 5, band: 'mild' }),
  phq9('2222100002', { total: 9, band: 'mild' }),
  phq9('2222200003', { total: 10, band: 'moderate' }),
  phq9('3333200000', { total: 14, band: 'moderate' }),
  phq9('3333300000', { total: 15, band: 'moderately-severe' }),
  phq9('3333331000', { total: 19, band: 'moderately-severe' }),
  phq9('3333332000', { total: 20, band: 'severe', flags: ['total-20'] }),
  phq9('3333333300', { total: 24, band: 'severe', flags: ['total-20'] }),
  phq9('3333333330', { total: 27, band: 'severe', flags: ['item-9', 'total-20'] }),
  phq9('0000000010', { total: 1, band: 'minimal', flags: ['item-9'] }),
  phq9('0000000020', { total: 2, band: 'minimal', flags: ['item-9'] }),
  phq9('0000000030', { total: 3, band: 'minimal', flags: ['item-9'] }),
  phq9('333300000-', { total: 12, band: 'moderate', missing: ['10'] }),
  phq9('00000000-.', { missing: ['9'], notAsked: ['10'], flags: ['item-9-skipped'] }),
  phq9('--------3-', { missing: ['1', '2', '3', '4', '5', '6', '7', '8', '10'], flags: ['item-9'] }),
  phq9('---------.', { missing: nine, notAsked: ['10'], flags: ['item-9-skipped'] }),
  phq9('4000000000', { refused: [['unknown-option', '1']] }),
  // Prorated only on request, for one or two open items, never for item 9.
  phq9('-222222200', { missing: ['1'] }),
  phq9('-222222200', { total: 16, band: 'moderately-severe', missing: ['1'], prorated: true }, { prorate: true }),
  phq9('1111111-00', { total: 8, band: 'mild', missing: ['8'], prorated: true }, { prorate: true }),
  phq9('--11111100', { total: 8, band: 'mild', missing: ['1', '2'], prorated: true }, { prorate: true }),
  phq9('--33333330', { total: 27, band: 'severe', missing: ['1', '2'], flags: ['item-9', 'total-20'], prorated: true }, { prorate: true }),
  phq9('---3333330', { missing: ['1', '2', '3'], flags: ['item-9'] }, { prorate: true }),
  phq9('33333333-0', { missing: ['9'], flags: ['item-9-skipped'] }, { prorate: true }),
  phq9('-3333333-0', { missing: ['1', '9'], flags: ['item-9-skipped'] }, { prorate: true }),
  phq9('.222222200', { notAsked: ['1'] }, { prorate: true, notAsked: ['1'] }),
  ...everyGap('phq-9', filled(upTo(10), '1111111110'), nine, (gap) => ({ flags: [gap.includes('9') ? 'item-9-skipped' : 'item-9'] })),

  gad2('00', { total: 0, band: 'negative' }),
  gad2('11', { total: 2, band: 'negative' }),
  gad2('21', { total: 3, band: 'positive' }),
  gad2('33', { total: 6, band: 'positive' }),
  ...everyGap('gad-2', filled(two, '33'), two),

  gad7('0000000', { total: 0, band: 'minimal' }),
  gad7('1111000', { total: 4, band: 'minimal' }),
  gad7('1111100', { total: 5, band: 'mild' }),
  gad7('3330000', { total: 9, band: 'mild' }),
  gad7('3331000', { total: 10, band: 'moderate' }),
  gad7('3333200', { total: 14, band: 'moderate' }),
  gad7('3333300', { total: 15, band: 'severe', flags: ['total-15'] }),
  gad7('3333333', { total: 21, band: 'severe', flags: ['total-15'] }),
  gad7('--33333', { total: 21, band: 'severe', missing: ['1', '2'], flags: ['total-15'], prorated: true }, { prorate: true }),
  gad7('--22200', { total: 8, band: 'mild', missing: ['1', '2'], prorated: true }, { prorate: true }),
  gad7('---3333', { missing: ['1', '2', '3'] }, { prorate: true }),
  gad7('-333333', { missing: ['1'] }),
  ...everyGap('gad-7', filled(seven, '1111111'), seven),
];
