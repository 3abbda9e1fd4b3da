import type { CountryCode } from './country.ts';
import { GAP_COUNTRIES, GAP_DIGITS, GAP_ROWS } from './country-gap-table.ts';

/** What lies between two countries. */
export interface CountryGap {
  /** Shortest way between their borders or coasts, kilometres; 0 for neighbours. */
  readonly km: number;
  /** Whether they share a border, or a short strait that ferries and radio cross. */
  readonly neighbours: boolean;
}

/**
 * Countries no further apart than this are neighbours. A cell of GSM reaches 35 km over open water (its
 * timing advance ends there, TS 45.010 5.6), so that a phone on a strait of 60 km may be served from either
 * shore without moving, and ferries and tunnels cross as much within an hour or two: Dover and Calais are
 * 33 km apart, the Strait of Gibraltar 14, the Sound 4, Batam and Singapore 16, Tsushima and Pusan 50. From
 * Malta to Sicily (81) or Florida to Cuba (150) nobody hears the other shore.
 */
export const MAX_NEIGHBOUR_KM = 60;

/*
 * The way is the nearest anything of one country is to anything of the other: France's begins in Guiana
 * and on Réunion too, the United States' in Alaska (3 km from Russia) and on Hawaii, Spain's on the Canary
 * Islands, the Netherlands' in the Caribbean. Too short a way never accuses anybody, and too long a one
 * would. A territory with a code of its own (GF, RE, BQ, GI, JE) is measured by itself as well.
 */

const BASE = 36;
const DIGIT_ZERO = 0x30;
const LETTER_A = 0x61;
const CAPITAL_A = 0x41;

const LETTERS = 26;

/** The cell of what is no two letters; no country is there. */
const NO_CELL = LETTERS * LETTERS;

/** By the two letters of a country; -1 for those without a place. */
const PLACES = new Int16Array(NO_CELL + 1).fill(-1);
for (const [place, country] of GAP_COUNTRIES.entries()) PLACES[cellOf(country)] = place;

function cellOf(country: string): number {
  if (country.length !== 2) return NO_CELL;
  const first = country.charCodeAt(0) - CAPITAL_A;
  const second = country.charCodeAt(1) - CAPITAL_A;
  const areLetters = first >= 0 && first < LETTERS && second >= 0 && second < LETTERS;
  return areLetters ? first * LETTERS + second : NO_CELL;
}

/** Where the ways of a row begin: rows of 0, 1, 2 … one after the other. */
function rowStart(place: number): number {
  return (place * (place - 1)) / 2;
}

/** The value of a digit of base 36: 0 to 9, then a to z. */
function digitOf(code: number): number {
  return code < LETTER_A ? code - DIGIT_ZERO : code - LETTER_A + 10;
}

function decoded(): Uint16Array {
  const ways = new Uint16Array(rowStart(GAP_COUNTRIES.length));
  let at = 0;
  for (const row of GAP_ROWS)
    for (let i = 0; i < row.length; ) {
      let km = 0;
      for (const end = i + GAP_DIGITS; i < end; i++) km = km * BASE + digitOf(row.charCodeAt(i));
      ways[at++] = km;
    }
  return ways;
}

const WAYS = decoded();

/** One answer a distance, made when it is first asked for: at most half the way round the earth in kilometres. */
const GAPS: (CountryGap | undefined)[] = [];

function gapOf(km: number): CountryGap {
  const known = GAPS[km];
  if (known !== undefined) return known;
  const gap = Object.freeze({ km, neighbours: km <= MAX_NEIGHBOUR_KM });
  GAPS[km] = gap;
  return gap;
}

/**
 * What lies between two countries, whichever is named first; nothing between a country and itself.
 * `undefined` where one has no place on land (`maritime`, `shared`) or is not known. A pair has always the
 * same frozen answer, and nothing is allocated once it was asked for.
 */
export function countryGap(from: CountryCode, to: CountryCode): CountryGap | undefined {
  const one = PLACES[cellOf(from)] as number;
  const other = PLACES[cellOf(to)] as number;
  if (one < 0 || other < 0) return undefined;
  if (one === other) return gapOf(0);
  return gapOf(WAYS[one > other ? rowStart(one) + other : rowStart(other) + one] as number);
}
