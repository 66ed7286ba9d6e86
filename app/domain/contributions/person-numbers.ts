/** Numbers that a state gives to one person, by the rules of their check digits. Pure. */

const product = (digits: string, weights: readonly number[]) =>
  weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0);

/** Day and month of a number; what is added to either tells of which kind it is. */
const isDay = (day: number, month: number) => day >= 1 && day <= 31 && month >= 1 && month <= 12;

const firstWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
const secondWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

/**
 * Eleven digits: fødselsnummer, or D-number (40 added to the day), as the Norwegian national registry gives them: both check
 * digits hold by modulus 11.
 */
export function isNorwegianNumber(digits: string): boolean {
  if (!/^\d{11}$/.test(digits)) return false;
  const day = Number(digits.slice(0, 2));
  if (!isDay(day > 40 ? day - 40 : day, Number(digits.slice(2, 4)))) return false;
  return product(digits, firstWeights) % 11 === 0 && product(digits, secondWeights) % 11 === 0;
}

/** Ten digits, or twelve with the century: personnummer, or samordningsnummer (60 added to the day). Luhn over the last ten. */
export function isSwedishNumber(digits: string): boolean {
  if (!/^(?:(?:18|19|20)\d{2}|\d{2})\d{8}$/.test(digits)) return false;
  const ten = digits.slice(-10);
  const day = Number(ten.slice(4, 6));
  if (!isDay(day > 60 ? day - 60 : day, Number(ten.slice(2, 4)))) return false;
  const sum = [...ten].reduce((total, digit, at) => {
    const twice = Number(digit) * (at % 2 === 0 ? 2 : 1);
    return total + (twice > 9 ? twice - 9 : twice);
  }, 0);
  return sum % 10 === 0;
}
