/**
 * What Office says of its user: whether Office signs in for the page (`nested`), and a hint that
 * spares a question.
 *
 * @returns {Promise<{nested: boolean, loginHint?: string}>}
 */
export async function officeAccount() {
  const office = globalThis.Office;
  try {
    const nested = office.context.requirements.isSetSupported('NestedAppAuth', '1.1');
    if (!nested) return { nested };
    const { userPrincipalName } = await office.auth.getAuthContext();
    return { nested, loginHint: userPrincipalName };
  } catch {
    return { nested: false };
  }
}
