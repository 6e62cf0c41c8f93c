// Before first paint: the theme and language kept on this device, else the system's and the browser's.
(function () {
  var root = document.documentElement;
  var dark = matchMedia('(prefers-color-scheme: dark)');
  function kept(key) {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  }
  function paint() {
    var theme = kept('cairn.theme');
    root.dataset.theme = theme === 'dark' || theme === 'light' ? theme : dark.matches ? 'dark' : 'light';
    var bar = document.querySelector('meta[name="theme-color"]');
    if (bar) bar.content = root.dataset.theme === 'dark' ? '#0d1413' : '#f2f4f1';
  }
  paint();
  dark.addEventListener('change', paint);
  addEventListener('storage', paint);
  var language = kept('cairn.language') || navigator.language || 'en';
  root.lang = /^es\b/i.test(language) ? 'es' : 'en';
})();
