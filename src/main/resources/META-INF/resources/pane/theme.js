/** Dark or light as Office is; looked up anew when the pane is looked at again, for no event tells. */
export function followTheme(host) {
  if (!host?.theme) return;
  const apply = () => {
    const theme = host.theme();
    if (theme) document.documentElement.dataset.theme = theme.dark ? 'dark' : 'light';
    else delete document.documentElement.dataset.theme;
  };
  apply();
  addEventListener('focus', apply);
}
