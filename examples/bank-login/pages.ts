import { DEMO_CUSTOMERS, DEMO_PASSWORD } from './customers.ts';

/** Whatever is put between the tags was typed by somebody. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

export function loginPage(formToken: string, fault = ''): string {
  const rows = DEMO_CUSTOMERS.map(({ name, what }) => `<li><b>${name}</b> ${what}</li>`).join('');
  return page(
    'Log in',
    `${faultLine(fault)}
    <form method="post" action="/login">
      ${hidden(formToken)}
      <label>Name <input name="name" autocomplete="username" maxlength="64" required autofocus></label>
      <label>Password
        <input name="password" type="password" autocomplete="current-password" maxlength="128" required></label>
      <button>Go on</button>
    </form>
    <aside><h2>To try it out</h2><p>Everybody's password is <code>${DEMO_PASSWORD}</code>.</p><ul>${rows}</ul></aside>`,
  );
}

export function codePage(formToken: string, by: 'text' | 'app', lastDigits: string, fault = ''): string {
  const words =
    by === 'text'
      ? `We have sent a code to your phone, whose number ends in ${escaped(lastDigits)}.`
      : 'A text may not reach you alone at the moment. Open your authenticator app and type the code that it shows.';
  return page(
    by === 'text' ? 'The code from your phone' : 'The code from your app',
    `<p>${words}</p>${faultLine(fault)}
    <form method="post" action="/code">
      ${hidden(formToken)}
      <label>Code
        <input class="code" name="code" inputmode="numeric" pattern="[0-9]{6}" maxlength="6"
          autocomplete="one-time-code" required autofocus></label>
      <button>Log in</button>
    </form>`,
  );
}

export function callPage(): string {
  return page(
    'Please call us',
    `<p>We cannot be sure that a message from us would reach you and nobody else, so we have sent none.
    Nothing is wrong with your account.</p>
    <p>Call us by the number on your card, from another phone if you can. If somebody calls you about this first,
    it is not us.</p>
    <p><a href="/login">Back</a></p>`,
  );
}

export function accountPage(formToken: string, name: string): string {
  return page(
    `Good day, ${escaped(name)}`,
    `<table><tr><th>Current account</th><td>£ 1,204.17</td></tr><tr><th>Savings</th><td>£ 8,350.00</td></tr></table>
    <form method="post" action="/logout">${hidden(formToken)}<button>Log out</button></form>`,
  );
}

export function faultPage(words: string): string {
  return page('That did not work', `${faultLine(words)}<p><a href="/login">Log in</a></p>`);
}

export const STYLE = `
:root { color-scheme: light dark; --ink: light-dark(#1c2733, #e8edf2); --paper: light-dark(#f3f5f7, #11171d);
  --card: light-dark(#fff, #1a222b); --line: light-dark(#c9d1d9, #3a4653); --accent: light-dark(#0b5c52, #5cc9b8);
  --fault: light-dark(#a3201b, #ff8f87); }
* { box-sizing: border-box; }
body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
header { padding: 1rem 1.5rem; font-weight: 700; color: var(--accent); border-bottom: 1px solid var(--line); }
main { width: min(100% - 2rem, 27rem); margin: 3rem auto; padding: 1.75rem; background: var(--card);
  border: 1px solid var(--line); border-radius: .5rem; }
h1 { margin: 0 0 1rem; font-size: 1.5rem; line-height: 1.2; }
h2 { margin: 0; font-size: 1rem; }
form { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1rem; margin-top: 1rem; }
label { display: grid; gap: .25rem; font-weight: 600; }
input, button { font: inherit; padding: .6rem .75rem; border: 1px solid var(--line); border-radius: .35rem; }
input { width: 100%; color: inherit; background: var(--paper); }
.code { font-size: 1.4rem; letter-spacing: .4em; font-variant-numeric: tabular-nums; }
button { color: light-dark(#fff, #0d1317); background: var(--accent); border-color: transparent; font-weight: 700;
  cursor: pointer; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
a { color: var(--accent); }
.fault { padding: .6rem .75rem; color: var(--fault); border-left: 4px solid currentcolor; background: var(--paper); }
aside { margin-top: 1.75rem; padding-top: 1.25rem; border-top: 1px solid var(--line); font-size: .9rem; }
aside ul { margin: 0; padding-left: 1.1rem; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: .6rem 0; border-bottom: 1px solid var(--line); text-align: left; font-weight: 500; }
td { text-align: right; font-variant-numeric: tabular-nums; }
`;

function hidden(formToken: string): string {
  return `<input type="hidden" name="formToken" value="${formToken}">`;
}

function faultLine(words: string): string {
  return words === '' ? '' : `<p class="fault" role="alert">${escaped(words)}</p>`;
}

/** @param title and content are HTML */
function page(title: string, content: string): string {
  return `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${title} – Example Bank</title>
  <link rel="stylesheet" href="/style.css">
</head>
<body>
  <header>Example Bank</header>
  <main><h1>${title}</h1>${content}</main>
</body>
</html>
`;
}
