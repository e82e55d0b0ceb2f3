import { announce } from '/shared/announce.js';
import { button, el, fill } from '/shared/dom.js';
import { t } from '/shared/i18n.js';
import { problemCard } from '/shared/notice.js';

/** Thumbs for a turn, and on demand why. */
export function feedback(turn, api) {
  const place = el('div', { class: 'feedback-reason' });
  const up = thumb('up', () => rate('up'));
  const down = thumb('down', () => rate('down'));
  let reason = turn.feedback?.reason ?? '';

  const show = (rating) => {
    up.setAttribute('aria-pressed', String(rating === 'up'));
    down.setAttribute('aria-pressed', String(rating === 'down'));
  };

  const rate = async (rating, why) => {
    try {
      const { feedback: kept } = await api.feedback(turn.id, { rating, ...(why ? { reason: why } : {}) });
      turn.feedback = kept;
      reason = kept?.reason ?? '';
      show(rating);
      fill(place, why ? el('p', { class: 'muted', testid: 'feedback-thanks' }, t('feedback.thanks')) : reasonForm(rating, reason, rate));
      announce(t('feedback.thanks'));
    } catch (thrown) {
      fill(place, problemCard(thrown, { retry: () => rate(rating, why) }));
    }
  };

  show(turn.feedback?.rating);
  return el('div', { class: 'feedback' }, up, down, place);
}

const thumb = (rating, onclick) => button(t(`feedback.${rating}`), { icon: rating === 'up' ? 'thumbUp' : 'thumbDown', quiet: true, testid: `thumb-${rating}`, onclick });

function reasonForm(rating, reason, rate) {
  const input = el('input', { type: 'text', maxlength: 2000, value: reason, testid: 'feedback-reason', 'aria-label': t('feedback.why'), placeholder: t('feedback.why') });
  const form = el('form', { class: 'row reason' }, input, button(t('feedback.send'), { type: 'submit', testid: 'feedback-send' }));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (input.value.trim()) rate(rating, input.value.trim());
  });
  return form;
}
