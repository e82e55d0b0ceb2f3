import { t } from '/shared/i18n.js';

/** In local mode everybody is whoever sits at the machine. */
export const isHere = (id) => id === 'local';

/** Who did something, or whose something is. */
export const personName = (id) => (isHere(id) ? t('sessions.local') : id);
