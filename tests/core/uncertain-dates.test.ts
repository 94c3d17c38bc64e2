/**
 * Uncertain dates: which days they may mean, what is known about a relation with such dates at a date, and how they are written.
 * Knowing more never makes a certain answer less certain.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { timelineBar } from '../../src/app/views/timeline-bar.ts';
import { datapackage } from '../../src/cli/datapackage.ts';
import type { Relation } from '../../src/core/model/dataset.ts';
import { boundInWords, dateInWords } from '../../src/core/model/date-words.ts';
import { dateBetween, earliestDay, latestDay, namedDates, neighbour, yearNamed } from '../../src/core/model/dates.ts';
import { mayHoldOn } from '../../src/core/network/recipe.ts';
import { datedYears, holdingOf, timeMarks, transitionsBetween } from '../../src/core/network/time.ts';
import { read } from '../support/datasets.ts';
import { sureDate, uncertainDate } from '../support/dates.ts';

describe('the days of a date', () => {
  test.each([
    ['2015', '2015-01-01', '2015-12-31'],
    ['2016-02', '2016-02-01', '2016-02-29'],
    ['2015-06-18', '2015-06-18', '2015-06-18'],
    ['2015?', '2014-01-01', '2016-12-31'],
    ['2010~', '2009-01-01', '2011-12-31'],
    ['2015-01~', '2014-12-01', '2015-02-28'],
    ['2015-03-01?', '2015-02-28', '2015-03-02'],
    ['[2014..2016]', '2014-01-01', '2016-12-31'],
    ['[2014-06..2016-02-03]', '2014-06-01', '2016-02-03'],
    ['[..2014]', '0000-01-01', '2014-12-31'],
    ['[2013..]', '2013-01-01', '9999-12-31'],
    ['', '0000-01-01', '9999-12-31'],
  ])('«%s»: from %s to %s', (date, first, last) => expect([earliestDay(date), latestDay(date)]).toEqual([first, last]));

  test.each(['2015-13', '2015-02-30', '[2016..2014]', '[..]', '2015?~', '2015 ?', '[2014..2015?]', '15'])('no date: «%s»', (text) =>
    expect(namedDates(text)).toBeNull(),
  );

  test('are in order, and a neighbour is the next to them', () => {
    fc.assert(
      fc.property(uncertainDate, sureDate, (date, sure) => {
        expect(earliestDay(date) <= latestDay(date)).toBe(true);
        expect(neighbour(neighbour(sure, 1), -1)).toBe(sure);
        expect(latestDay(sure) < earliestDay(neighbour(sure, 1))).toBe(true);
        expect(neighbour(latestDay(sure), 1)).toBe(earliestDay(neighbour(sure, 1)));
      }),
      { seed: 811, numRuns: 500 },
    );
  });

  test('a year is named where there is one', () => {
    expect(['2015?', '[2018-07..2018-12]', '[2014..2016]', '[..2014]', ''].map(yearNamed)).toEqual(['2015', '2018', '', '', '']);
  });
});

/** A dataset with one relation of such dates, in force as a source of 2015 says. */
function dated(start: string, end: string, status = 'en vigueur') {
  const { dataset } = read(
    ['relations.csv', `id,type,de,vers,statut,debut,fin,source\nr,partenariat,A,B,${status},${start},${end},s\n`],
    ['sources.csv', 'id,titre,debut,fin\ns,Source,2015-01,2015-08\n'],
  );
  return { dataset, relation: dataset.relations[0] as Relation };
}

describe('at a date', () => {
  test.each([
    ['[2014..2016]', '2018', '2013', 'no'],
    ['[2014..2016]', '2018', '2015', 'maybe'],
    ['[2014..2016]', '2018', '2016', 'yes'],
    ['[2014..2016]', '', '2017', 'maybe'],
    ['[..2014]', '2018', '2010', 'maybe'],
    ['[..2014]', '2018', '2015', 'yes'],
    ['[2013..]', '2018', '2012', 'no'],
    ['[2013..]', '2018', '2016', 'maybe'],
    ['2010~', '2018', '2009', 'maybe'],
    ['2010~', '2018', '2011', 'yes'],
    ['2012', '[2014..2016]', '2013', 'yes'],
    ['2012', '[2014..2017]', '2016', 'maybe'],
    ['2012', '[2014..2016]', '2017', 'no'],
    ['2012', '[2014..]', '2014', 'yes'],
    // The source speaks of 2015, and of no later year.
    ['2012', '[2014..]', '2015', 'yes'],
    ['2012', '[2014..]', '2016', 'maybe'],
    // A year is not known to have begun in its first half.
    ['2015', '2016', '2015-03', 'maybe'],
    ['2015', '2016', '2015', 'yes'],
  ])('from «%s» to «%s», in %s: %s', (start, end, on, holds) => {
    const { dataset, relation } = dated(start, end);
    expect(holdingOf(dataset)(relation, on)).toBe(holds);
    expect(timeMarks(dataset, { on, since: null }).get('r')).toBe(holds === 'maybe' ? '?' : undefined);
  });

  test('knowing more turns neither «no» into «yes» nor «yes» into «no», nor either into «maybe»', () => {
    const { dataset, relation } = dated('2015', '2016', 'passé');
    const holding = holdingOf(dataset);
    fc.assert(
      fc.property(uncertainDate, uncertainDate, sureDate, sureDate, sureDate, (start, end, a, b, on) => {
        /** A date that lies within another: the ends of it, moved in as far as some dates say. */
        const within = (date: string) => {
          const [first, last] = [a, b].sort((one, other) => (earliestDay(one) < earliestDay(other) ? -1 : 1));
          const from = [earliestDay(date), earliestDay(first ?? '')].sort().at(-1) ?? '';
          const to = [latestDay(date), latestDay(last ?? '')].sort()[0] ?? '';
          return from <= to ? dateBetween(from, to) : date;
        };
        const at = (from: string, to: string) => holding({ ...relation, period: { start: from, end: to, words: '' } }, on);
        const wide = at(start, end);
        const narrow = at(within(start), within(end));
        if (wide !== 'maybe') expect(narrow).toBe(wide);
        expect(wide === 'no').toBe(!mayHoldOn({ start, end, words: '' }, on));
      }),
      { seed: 812, numRuns: 2000 },
    );
  });

  test('what may hold on a day may hold in its month and its year', () => {
    fc.assert(
      fc.property(uncertainDate, uncertainDate, sureDate, (start, end, on) => {
        const period = { start, end, words: '' };
        if (mayHoldOn(period, on)) expect(mayHoldOn(period, on.slice(0, 7)) && mayHoldOn(period, on.slice(0, 4))).toBe(true);
      }),
      { seed: 813, numRuns: 1000 },
    );
  });

  test.each([
    ['[2013..2015]', '', 'unknown'],
    ['[2013..2014]', '', 'began'],
    ['2010', '[2013..2014]', 'ended'],
    ['2010', '[2011..2014]', 'unknown'],
    ['2010', '2018', 'same'],
  ])('from «%s» to «%s», between 2012 and the end of 2014: %s', (start, end, change) =>
    expect(transitionsBetween(dated(start, end, 'passé').dataset, '2012', end.includes('..') ? '2015' : '2014').get('r')).toBe(change),
  );

  test('the scale of years spans what the dates name', () => {
    expect(datedYears(dated('[2008..2010]', '[2016..]').dataset)).toEqual({ first: 2008, last: 2016 });
  });
});

test('said in words, in both languages', () => {
  const said = (date: string) => [dateInWords(date, 'fr'), dateInWords(date, 'en')];
  expect(['', '2015', '2015-06'].map(said)).toEqual(['', '2015', '2015-06'].map((date) => [date, date]));
  expect(['2015?', '2010~', '[2014..2016]', '[..2014]', '[2013-01..]'].map(said)).toEqual([
    ['peut-être 2015', 'perhaps 2015'],
    ['vers 2010', 'about 2010'],
    ['entre 2014 et 2016', 'between 2014 and 2016'],
    ['avant 2015', 'before 2015'],
    ['après 2012-12', 'after 2012-12'],
  ]);
  expect([boundInWords('end', '[..2014]', 'fr'), boundInWords('start', '2010~', 'en'), boundInWords('start', '2010', 'fr')]).toEqual([
    'fin avant 2015',
    'start about 2010',
    '2010',
  ]);
});

describe('a bar of the timeline', () => {
  const bar = (start: string, end: string) => timelineBar({ start, end, words: '' }, 2010, 10);
  test('of sure dates is one part, from the first of them to the last', () => {
    expect(bar('2012', '2013-06')).toEqual({ from: 20, width: 15, parts: [{ from: 0, to: 100, isSure: true }] });
    expect(bar('2012', '')).toEqual({ from: 20, width: 80, parts: [{ from: 0, to: 100, isSure: true }] });
    expect(bar('', '2012')).toEqual({ from: 20, width: 10, parts: [{ from: 0, to: 100, isSure: true }] });
  });
  test('of others tells what is sure from what may be', () => {
    expect(bar('[2012..2013]', '2015')).toEqual({
      from: 20,
      width: 40,
      parts: [
        { from: 0, to: 50, isSure: false },
        { from: 50, to: 100, isSure: true },
      ],
    });
    expect(bar('[..2014]', '')).toMatchObject({ from: 0, width: 100, parts: [{ isSure: false }, { isSure: true }] });
    expect(bar('2010~', '2011~').parts).toMatchObject([{ isSure: false }]);
  });
});

test('the data package allows what the data hold, and no other text', () => {
  const described = JSON.stringify(datapackage());
  const pattern = /"pattern":("\[0-9\]\{4\}(?:[^"])*")/.exec(described)?.[1] ?? '""';
  const whole = new RegExp(`^(?:${JSON.parse(pattern)})$`);
  fc.assert(
    fc.property(uncertainDate, (date) => date === '' || whole.test(date)),
    { seed: 814 },
  );
  for (const text of ['2015 ?', '[..]', 'vers 2010', '2015/2016']) expect(whole.test(text)).toBe(false);
});
