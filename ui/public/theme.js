// Runs before the first paint, as a file of its own because the security policy allows no inline scripts:
// a theme somebody has chosen is there from the beginning, without a flash of the other one.
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // No storage allowed: the system's theme it is.
}
