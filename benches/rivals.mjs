// The 39 equations of table 三 in what people would use instead: plain JavaScript, validators, a spreadsheet engine.
import Ajv from 'ajv';
import { HyperFormula } from 'hyperformula';
import * as v from 'valibot';
import { z } from 'zod';

/**
 * @typedef {object} Equation
 * @property {string} id
 * @property {number[]} total the places of the cells on one side
 * @property {number[]} parts and on the other
 */

/**
 * @typedef {object} Rival
 * @property {(place: number, value: number) => string[]} edit changes a figure; gives the equations that do not hold
 */

/** @param {readonly number[]} values @param {Equation} equation */
function difference(values, { total, parts }) {
  let sum = 0;
  for (const place of total) sum -= values[place];
  for (const place of parts) sum += values[place];
  return sum;
}

/** @param {readonly number[]} values @param {readonly Equation[]} equations */
function broken(values, equations) {
  return equations.filter((equation) => difference(values, equation) !== 0).map(({ id }) => id);
}

/**
 * Each begins with figures of its own copy.
 * @type {Record<string, (given: readonly number[], equations: readonly Equation[]) => Rival>}
 */
export const RIVALS = {
  'plain JavaScript, running sums': (given, equations) => {
    const values = [...given];
    const sums = equations.map((equation) => difference(values, equation));
    const of = values.map((_, place) => equations.flatMap(({ total, parts }, at) =>
      parts.includes(place) ? [{ at, sign: 1 }] : total.includes(place) ? [{ at, sign: -1 }] : []));
    return {
      edit(place, value) {
        const change = value - values[place];
        values[place] = value;
        for (const { at, sign } of of[place]) sums[at] += sign * change;
        const found = [];
        for (let at = 0; at < sums.length; at += 1) if (sums[at] !== 0) found.push(equations[at].id);
        return found;
      },
    };
  },
  'plain JavaScript, all anew': (given, equations) => {
    const values = [...given];
    return {
      edit(place, value) {
        values[place] = value;
        return broken(values, equations);
      },
    };
  },
  ajv: (given, equations) => {
    const values = [...given];
    const ajv = new Ajv({ allErrors: true });
    /** @type {any} */
    const sums = (/** @type {Equation[]} */ list, /** @type {number[]} */ data) => {
      sums.errors = broken(data, list).map((id) => ({ keyword: 'sums', message: id, params: {} }));
      return sums.errors.length === 0;
    };
    ajv.addKeyword({ keyword: 'sums', errors: true, validate: sums });
    const check = ajv.compile({ type: 'array', items: { type: 'integer', minimum: 0 }, sums: equations });
    return {
      edit(place, value) {
        values[place] = value;
        return check(values) ? [] : (check.errors || []).map(({ message }) => String(message));
      },
    };
  },
  valibot: (given, equations) => {
    const values = [...given];
    const figures = v.array(v.pipe(v.number(), v.integer(), v.minValue(0)));
    const schema = v.pipe(figures, v.rawCheck(({ dataset, addIssue }) => {
      if (dataset.typed) broken(dataset.value, equations).forEach((message) => addIssue({ message }));
    }));
    return {
      edit(place, value) {
        values[place] = value;
        return (v.safeParse(schema, values).issues || []).map(({ message }) => message);
      },
    };
  },
  zod: (given, equations) => {
    const values = [...given];
    const schema = z.array(z.number().int().min(0)).superRefine((data, context) => {
      broken(data, equations).forEach((message) => context.addIssue({ code: 'custom', message }));
    });
    return {
      edit(place, value) {
        values[place] = value;
        const { error } = schema.safeParse(values);
        return error ? error.issues.map(({ message }) => message) : [];
      },
    };
  },
  HyperFormula: (given, equations) => {
    const columns = 7;
    /** @param {number} place */
    const name = (place) => `${String.fromCharCode(65 + (place % columns))}${1 + Math.floor(place / columns)}`;
    /** @type {(number | string)[][]} */
    const sheet = [];
    given.forEach((value, place) => (sheet[Math.floor(place / columns)] ||= []).push(value));
    const first = sheet.length;
    for (const { total, parts } of equations) {
      sheet.push([`=SUM(${parts.map(name).join(',')})-SUM(${total.map(name).join(',')})`]);
    }
    const engine = HyperFormula.buildFromArray(sheet, { licenseKey: 'gpl-v3' });
    return {
      edit(place, value) {
        engine.setCellContents({ sheet: 0, row: Math.floor(place / columns), col: place % columns }, value);
        const found = [];
        for (let at = 0; at < equations.length; at += 1) {
          if (engine.getCellValue({ sheet: 0, row: first + at, col: 0 }) !== 0) found.push(equations[at].id);
        }
        return found;
      },
    };
  },
};
