import { t } from '/shared/i18n.js';

/** What stands against applying, whatever the plan says. */
export function limits({ host, mode }, { plan }) {
  const { edits } = host.limits();
  const closedBy = mode === 'readOnly' ? t('mode.readOnly.closed') : edits ? null : t('host.noEdits');
  return { refusals: host.refusals(plan), closed: closedBy };
}
