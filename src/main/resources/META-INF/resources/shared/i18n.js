import { format } from './message.js';

/**
 * Texts in the user's language. The words of all pages are in `/shared/i18n`, those of what the service
 * refuses in `/shared/problems`; a page names its own
 * folder in `<html data-texts="/pane/i18n">`. All are loaded before this module is ready, so that `t` just answers.
 */
const SPOKEN = ['en', 'de'];
const PSEUDO = 'qps';
const page = document.documentElement.dataset;

/** Two letters: the language of all texts, numbers and dates on this page. */
export const language = choose();

const texts = await load();
document.documentElement.lang = language === PSEUDO ? 'en' : language;

/** The language to hand to `Intl`. */
export const locale = document.documentElement.lang;

/**
 * A text by its key. `{name}` takes a value, `{n, plural, one {# cell} other {# cells}}` chooses by
 * number. A key nobody wrote a text for is shown as it is.
 */
export function t(key, values = {}) {
  return message(key, values).join('');
}

/** A text whose values may be elements: an array of strings and elements. */
export function parts(key, values = {}) {
  return message(key, values);
}

/** A word of the service such as `recalculated` in the user's language; one nobody translated stays as it is. */
export function term(group, word) {
  const key = `${group}.${word}`;
  return texts[key] === undefined ? word : t(key);
}

function message(key, values) {
  const text = texts[key];
  return text === undefined ? [key] : format(text, values, locale);
}

/** What the address asks for, else what Office speaks, else what the browser prefers. */
function choose() {
  const query = new URLSearchParams(location.search);
  const office = (query.get('_host_Info') ?? '').split(/[$|]/)[3];
  const spoken = [...SPOKEN, PSEUDO];
  const wanted = [query.get('lang'), office, ...navigator.languages].filter(Boolean);
  return wanted.map((tag) => tag.toLowerCase().split('-')[0]).find((tag) => spoken.includes(tag)) ?? 'en';
}

async function load() {
  const folders = ['/shared/i18n', '/shared/problems', page.texts].filter(Boolean);
  const name = language === PSEUDO ? 'en' : language;
  const all = Object.assign({}, ...(await Promise.all(folders.map((folder) => read(`${folder}/${name}.json`)))));
  return language === PSEUDO ? (await import('./pseudo.js')).lengthened(all) : all;
}

async function read(address) {
  const response = await fetch(address, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${address} answers ${response.status}`);
  return response.json();
}
