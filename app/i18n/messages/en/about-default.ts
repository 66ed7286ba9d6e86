/** What stands on the standing pages until the forum writes its own: true of every forum as it is installed. */
export const aboutDefault = {
  about: `## What you can expect

- Everything you hand in is kept exactly as it came. You get a receipt at once.
- We split what you wrote into points. You can see which words became which point, and which were read as greeting, signature or background.
- Every point gets an answer with a reason, also when the answer is no. Nothing is called adopted that was only read.
- You see the first step within 30 days. A reasoned answer comes within 84 days of the last day for input, or before the decision is made if that is sooner.
- If we are late, the page says so.

## Who decides

Those responsible give advice. A coordinator writes the answer, and somebody who wrote none of it approves it. If a forum works without that second person, each answer says so.

## How you take part

You need no account. You may write as an organisation, as a person, or, where the consultation allows it, without a name. Your receipt has a private link: keep it, and do not share it, since whoever has it sees what you see.

## What we ask of you

Write about the matter and not about named persons. Don't write what is secret by law, or what you would not want an official to read.

## If something is wrong

If we misread a point, or a page is wrong, write to the contact at the foot of the page and say which page or reference it is.`,
  privacy: `The public body that hosts the forum is responsible for the data. It handles them because taking input from the public, and answering it, is its task.

Below stands what we keep, who sees it, for how long, and what you can do. If you want to ask about any of it, write to the contact at the foot of the page.`,
  accessibility: `## What we aim for

The pages are made to meet WCAG 2.2 at level AA. They work without scripts, with a keyboard alone, at 400 per cent zoom, on narrow screens and with screen readers. Time limits are stated before they begin, and codes can be pasted.

## What we know is not good enough

- Files that people attach are not published. Their text is typed in, and stands on the page like any other text.
- What people write is shown in the language they wrote it in. Only what the host writes is translated.

## Tell us

If something does not work for you, write to the contact at the foot of the page and say which page it is and what you use. You can hand in your input by mail, letter or telephone too. If our answer does not help, you can complain to the authority that supervises accessibility.`,
} as const;
