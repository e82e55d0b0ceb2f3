import { opensDialogs, signInByDialog } from './dialog.js';

/**
 * What Office says of its user: whether Office signs in for the page (`nested`), and a hint that
 * spares a question. Versions that do not sign in for pages open a dialog that does.
 *
 * @returns {Promise<{nested: boolean, loginHint?: string, dialog?: (refused: boolean) => Promise<string>}>}
 */
export async function officeAccount() {
  const office = globalThis.Office;
  try {
    const nested = office.context.requirements.isSetSupported('NestedAppAuth', '1.1');
    if (!nested) return { nested, ...(opensDialogs(office) ? { dialog: signInByDialog } : {}) };
    const { userPrincipalName } = await office.auth.getAuthContext();
    return { nested, loginHint: userPrincipalName };
  } catch {
    return { nested: false };
  }
}
