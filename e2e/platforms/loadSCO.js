// The address of a platform's frame leads on to the lesson's own.
location.replace(`/package/${new URLSearchParams(location.search).get("scoid")}.html`);
