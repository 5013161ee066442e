// Sets the remembered colours and language before anything is drawn, so that no page flashes white at night.
try {
  const scheme = localStorage.getItem('docsense.colour-scheme') || 'auto';
  const dark = scheme === 'dark' || (scheme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
  document.documentElement.style.backgroundColor = dark ? '#1a1b1e' : '#ffffff';
  const language = localStorage.getItem('docsense.language');
  if (language) document.documentElement.lang = language;
} catch {
  // Storage may be forbidden; then the defaults hold.
}
