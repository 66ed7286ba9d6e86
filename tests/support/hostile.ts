/** Names that break what is careless: where they are kept, mailed, put into a calendar, shown and written into a document. */
export const hostile = {
  HTML: `<b onclick="x">Laget</b><script>alert(1)</script>`,
  quotes: `Laget "Ja" 'nei' \\' "" '); drop table submissions; --`,
  "line breaks": "Laget\r\nBcc: nokon\rx",
  "a path": "../../../etc/passwd",
  "right to left": "Laget \u202egnp.exe\u202c \u2066x\u2069",
  "no width": "La\u200bg\u200det \ufeffDøme",
  NUL: "La\0get",
  "half a character": "Laget \ud83d og \udc00 Døme",
  "emoji and marks": "Laget 👨‍👩‍👧‍👦 🇳🇴 e\u0301 Z͑ͫ̓͌",
  placeholders: "{{ref}} $t(mail.frame.reply) %s $1",
} as const;
