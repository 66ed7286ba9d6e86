/**
 * Who may do what, by route: the statement that tests/rights/rights.test.ts and tests/rights hold the served forum to. A route,
 * a method or an act of a form that is not here fails the test. What the letters mean stands in rows.ts.
 */
import { atList } from "./contacts.ts";
import { atDesk } from "./desk.ts";
import { outside } from "./outside.ts";

export const table = { ...outside, ...atDesk, ...atList };
