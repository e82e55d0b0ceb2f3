import { locale, term } from './i18n.js';

/** What these say is what somebody has to mend: names of settings, files and models. */
const NAMES = new Set([
  'bad-formula', 'configuration-unreadable', 'invalid-request', 'key-unreadable', 'model-rejected-request', 'no-model',
  'provider-exists', 'provider-unusable', 'request-refused', 'set-by-operator', 'settings-invalid', 'suite-broken', 'unreadable-json',
]);

/** The built-in model speaks the language of the question. */
const SPEAKS = new Set(['builtin-cannot', 'builtin-failed']);

const ID = /[0-9a-f]{8}-[0-9a-f-]{27}/g;

/**
 * What the service refuses, in the user's language: the code has a sentence and a next step in
 * `/shared/problems`. The service's own words, which are English, stay beside it (`aside`) where they
 * carry figures or names; a code without a sentence keeps all of its words.
 */
export function told(facts) {
  const { code, detail = '' } = facts;
  const title = spoken(code);
  if (!title) return facts;
  if (SPEAKS.has(code)) return { ...facts, title };
  const stays = locale === 'en' || NAMES.has(code) || /\d/.test(detail.replace(ID, ''));
  return { ...facts, title, detail: stays ? detail : '', nextStep: spoken(`${code}.next`) ?? '', aside: true };
}

/** A text of a code; null where there is none. */
function spoken(code) {
  const text = term('problem', code);
  return text === code ? null : text;
}
