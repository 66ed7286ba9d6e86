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
  privacy: `## What we keep

- What you write and attach, the day it came, and by which way.
- Your name, your organisation and your address, if you give them. They are stored apart from what you wrote.
- Your three choices: whether the text, the organisation's name and your own name may be shown.

## What we use it for

To read, answer and account for what came in, and to send you the receipt, our questions and the answer. Your address is never shown on a page, and is used for nothing else.

## Not published is not the same as confidential

You choose what we show here. But what is sent to a public body can be asked for under the law on public access, and the law decides then. Leave out what must stay private.

## How long

What came in is part of the case and is kept as long as the rules on public records say. A sign-in code lives for ten minutes, and a session of those who work here for at most twelve hours.

## Cookies and logs

There are only cookies that a page needs: your language if you choose one, your private link if you open it, and a session for those who work here. There is no counting of visitors and nothing from other sites. The address that you come from is used to limit misuse, and is not stored with what you write.

## Your rights

You may ask to see, correct or erase what concerns you: write to the contact at the foot of the page. If you are not content with the answer, you can complain to the data protection authority.`,
  accessibility: `## What we aim for

The pages are made to meet WCAG 2.2 at level AA. They work without scripts, with a keyboard alone, at 400 per cent zoom, on narrow screens and with screen readers. Time limits are stated before they begin, and codes can be pasted.

## What we know is not good enough

- What people attach is offered as it came. We can't promise that a file is accessible; ask us, and we send its content as text.
- What people write is shown in the language they wrote it in. Only what the host writes is translated.

## Tell us

If something does not work for you, write to the contact at the foot of the page and say which page it is and what you use. You can hand in your input by mail, letter or telephone too. If our answer does not help, you can complain to the authority that supervises accessibility.`,
} as const;
