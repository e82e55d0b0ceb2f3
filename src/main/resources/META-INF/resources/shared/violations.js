import { el } from './dom.js';
import { locale, t, term } from './i18n.js';

/**
 * What a violation says: in another language than the service's a sentence by its code, with the
 * service's own words, which name the places, below.
 */
export function violationWords({ code, message }) {
  const text = locale === 'en' ? code : term('violation', code);
  if (text === code) return [message];
  return [text, el('span', { class: 'hint block', lang: 'en' }, message)];
}

/** What stands against a plan: errors, consents to tick one by one, warnings. */
export function violationGroups(violations, agreed, onAgree) {
  const of = (kind) => violations.filter(({ severity }) => String(severity).toLowerCase() === kind);
  return [
    messages(t('violations.errors'), of('error'), 'error'),
    consents(of('consent'), agreed, onAgree),
    messages(t('violations.warnings'), of('warning'), 'warning'),
  ];
}

function messages(title, violations, kind) {
  if (violations.length === 0) return null;
  return el(
    'div',
    { class: `notice ${kind}`, testid: `violations-${kind}` },
    el('p', {}, el('strong', {}, title)),
    el('ul', {}, violations.map((violation) => el('li', {}, violationWords(violation)))),
  );
}

function consents(violations, agreed, onAgree) {
  if (violations.length === 0) return null;
  return el(
    'fieldset',
    { class: 'notice consent', testid: 'consents' },
    el('legend', {}, t('violations.consents')),
    violations.map((violation) => {
      const { consent } = violation;
      const box = el('input', { type: 'checkbox', checked: agreed.has(consent), testid: 'consent' });
      box.addEventListener('change', () => onAgree(consent, box.checked));
      return el('label', { class: 'tick' }, box, el('span', {}, agreement(violation)));
    }),
  );
}

function agreement(violation) {
  const [text, detail] = violationWords(violation);
  return [t('violations.agree', { message: text }), detail ?? null];
}
