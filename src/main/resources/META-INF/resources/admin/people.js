import { t } from '/shared/i18n.js';

/** Who did something; in local mode everybody is whoever sits at the machine. */
export const personName = (id) => (id === 'local' ? t('sessions.local') : id);
