/** Words as an office has them, cut to a length. */
function words(length: number): string {
  const text =
    'Improvement of services for people and their families in every state and across all offices, ';
  return text.repeat(4).slice(0, length).trim();
}

/** The ladder draft with every box of the cover sheet as full as it may be; it also has a finding. */
export function fullestCover(ladder: string): string {
  const position = [
    ['number', 'AB-0301-12-00045'],
    ['organizationalTitle', words(46)],
    ['replaces', 'AB-0301-11-00012'],
    ['explanation', words(60)],
    ['opmCertificationNumber', '1234567890123456'],
    ['agencyUse', words(38)],
    ['remarks', words(120)],
  ].map(([key, value]) => `  ${key}: ${value}\n`);
  return ladder
    .replace(/ {2}number: .*\n/, position.join(''))
    .replace(/title: Customer Experience Specialist/, `title: Customer Experience Specialist ${words(20)}`)
    .replace(/employingOffice: .*/, `employingOffice: ${words(44)}`)
    .replace(/dutyStations:\n.*\n/, `dutyStations:\n    - ${words(30)}\n    - ${words(30)}\n`)
    .replace(/competitiveLevel: .*/, 'competitiveLevel: 12AB 12CD 12EF')
    .replace(/agency: .*/, `agency: ${words(62)}`)
    .replace(
      /subdivisions:\n(?: {4}- .*\n)+/,
      `subdivisions:\n${['A', 'B', 'C', 'D', 'E'].map((name) => `    - ${name} ${words(54)}\n`).join('')}`,
    )
    .replace(
      / {2}standards:\n(?: {4}- .*\n)+/,
      `  standards:\n${['A', 'B', 'C'].map((name) => `    - ${name} ${words(98)}\n`).join('')}`,
    );
}
