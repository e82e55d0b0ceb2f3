import { t } from '/shared/i18n.js';

/** What stands against applying, whatever the plan says. */
export function limits({ host, mode }, { plan, violations }) {
  const { edits } = host.limits();
  const closedBy = mode === 'readOnly' ? t('mode.readOnly.closed') : edits ? null : t('host.noEdits');
  const refusals = host.refusals(plan);
  const cautions = host.cautions?.(plan) ?? [];
  const held = mode === 'act' && [refusals, cautions, violations].some((all) => all.length > 0);
  return { refusals, cautions, closed: closedBy, notice: held ? t('mode.act.held') : null };
}
