import { el } from './dom.js';
import { t } from './i18n.js';

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
    el('ul', {}, violations.map(({ message }) => el('li', {}, message))),
  );
}

function consents(violations, agreed, onAgree) {
  if (violations.length === 0) return null;
  return el(
    'fieldset',
    { class: 'notice consent', testid: 'consents' },
    el('legend', {}, t('violations.consents')),
    violations.map(({ consent, message }) => {
      const box = el('input', { type: 'checkbox', checked: agreed.has(consent), testid: 'consent' });
      box.addEventListener('change', () => onAgree(consent, box.checked));
      return el('label', { class: 'tick' }, box, el('span', {}, t('violations.agree', { message })));
    }),
  );
}
