/**
 * A stand-in for MSAL's browser build. It knows only the members it has there and answers them with
 * what the test put into `msalAnswers`; a method without an answer fails as MSAL does when somebody
 * has to act. `msalCalls` tells what was asked.
 */
window.msal = (() => {
  const calls = (window.msalCalls = []);
  const answers = () => window.msalAnswers ?? {};
  let active = null;
  const accounts = [];

  const answer = async (method, request) => {
    calls.push({ method, request: JSON.parse(JSON.stringify(request)) });
    const accessToken = answers()[method]?.shift();
    if (!accessToken) throw Object.assign(new Error('interaction_required'), { errorCode: 'interaction_required' });
    const account = { homeAccountId: 'ada', username: 'ada@example.com' };
    if (accounts.length === 0) accounts.push(account);
    return { accessToken, account };
  };

  const create = (kind) => async (config) => {
    calls.push({ method: kind, request: config });
    return Object.freeze({
      getActiveAccount: () => active,
      setActiveAccount: (account) => {
        active = account;
      },
      getAllAccounts: () => [...accounts],
      acquireTokenSilent: (request) => answer('acquireTokenSilent', request),
      ssoSilent: (request) => answer('ssoSilent', request),
      acquireTokenPopup: (request) => answer('acquireTokenPopup', request),
      loginRedirect: async (request) => {
        calls.push({ method: 'loginRedirect', request });
        location.replace(`${config.auth.redirectUri}#code=once`);
      },
      handleRedirectPromise: async () => (location.hash === '#code=once' ? answer('loginRedirect', {}) : null),
    });
  };

  return Object.freeze({
    createNestablePublicClientApplication: create('createNestablePublicClientApplication'),
    createStandardPublicClientApplication: create('createStandardPublicClientApplication'),
  });
})();
