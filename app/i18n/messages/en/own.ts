export const own = {
  narrow: {
    link: "Publish less of it",
    title: "Publish less of {{ref}}",
    lede: "Choose what we should no longer publish. It leaves every public page, list and earlier version at once. Our responses stay, without it.",
    kept: "We keep the original in our archive. What you take away can't be made public again here; write to us if you change your mind.",
    label: "No longer to be published",
    needed: "Choose what we should no longer publish",
    byMail:
      "Links get forwarded. So we first write to {{email}}, and only the button behind the link in that e-mail changes anything. The link works for {{days}} days.",
    now: "Publish less",
    confirm: "You no longer want us to publish {{what}}?",
    done: "We no longer publish {{what}}",
  },
  address: {
    change: "Write to another address",
    add: "Give us an address",
    title: "Where we write about {{ref}}",
    lede: "We ask both addresses, {{email}} and the new one. When both have confirmed, we write to the new one. Your private link is then replaced by another, which we send there.",
    ledeFirst:
      "We send a link to the address. When you have confirmed by it, we write to you there. Your private link is then replaced by another, which we send there.",
    label: "New e-mail address",
    ask: "Ask for confirmation",
    lostOld: "Does the old address no longer work? Write to {{contact}}, and we do it for you.",
    unsent: "This site can't send e-mail yet, so no address can be confirmed. Write to {{contact}}.",
    confirmOld: "Write to {{to}} instead of to you here?",
    confirmNew: "Write to you here about {{ref}}?",
    means:
      "When it is changed, mail about {{ref}} goes to the new address only, and older private links stop working.",
    yesOld: "Yes, write there",
    yesNew: "Yes, write here",
    no: "No, leave it as it is",
    waits: "Thank you. We still wait for the other address to confirm.",
    done: "We write to the new address from now on",
    doneText: "A new private link is on its way there. Older ones no longer work.",
    stopped: "Everything stays as it was",
    stoppedText: "The change was stopped, or another one was asked for since.",
  },
  renew: {
    link: "Get a new private link",
    title: "A new private link to {{ref}}",
    lede: "Do this if the link has come into the wrong hands. Every link that you or others hold stops working at once, in this browser too.",
    mailed: "The new one is sent to {{email}}, and nowhere else.",
    shown: "You gave no address, so the new one is shown here, in this browser only. Keep it well.",
    unsent:
      "This site can't send e-mail yet. The new one is kept on our server; write to {{contact}} to get it.",
    now: "End the old links",
    done: "The old links have ended. The new one is on its way to your address.",
    doneUnsent:
      "The old links have ended. The new one is kept on our server, since this site can't send e-mail yet. Write to us to get it.",
  },
  notMe: {
    title: "Did you not send {{ref}}?",
    lede: "Somebody gave your address with it, by mistake or on purpose.",
    means:
      "If you say so, we take your address off it and write no more about it. Nothing of it is public until those who run the consultation have looked at it. For {{days}} days, no receipt for input sent from our forms goes to your address.",
    now: "This was not me",
    done: "Thank you. Your address is off {{ref}}",
    doneText: "We write no more about it. Those who run the consultation have been told.",
    doubted:
      "The owner of the e-mail address that came with this says that it was not sent from there. Nothing of it is public until we have looked at it. If you sent it, write to {{contact}}.",
  },
} as const;
