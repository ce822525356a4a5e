import { citizenIdParts, faultOfTaxCode, isPhone, oddOfCitizenId, taxCheckDigit } from '../../shared/checks.js';

const right = ['0300588569', '0101248141', '2300325764', '4601124536', '0303217354', '2499999996', '2400000110'];

test('tax codes in use have the right check digit', () => {
  for (const code of right) expect([code, faultOfTaxCode(code)]).toEqual([code, null]);
});

test('one wrong digit of a tax code is always found, and so are two neighbours that changed places', () => {
  for (const code of right) {
    for (let place = 0; place < 10; place += 1) {
      const others = [...'0123456789'].filter((digit) => digit !== code[place]);
      const wrong = others.map((digit) => code.slice(0, place) + digit + code.slice(place + 1));
      const swapped = code.slice(0, place) + [...code.slice(place, place + 2)].toReversed().join('') + code.slice(place + 2);

      for (const one of [...wrong, swapped]) if (one !== code) expect([one, faultOfTaxCode(one)]).toEqual([one, 'TAX_CODE_CHECKSUM']);
    }
  }
});

test('nine digits without remainder have no tenth, and a remainder of ten gives 0', () => {
  for (const nine of ['240000003', '240000015', '240000027', '240000039']) expect(taxCheckDigit(nine)).toBeNull();
  for (const nine of ['240000011', '240000023', '240000035']) expect(taxCheckDigit(nine)).toBe(0);
});

test('a stored tax code has ten digits, thirteen with a dash, or the twelve of a person', () => {
  expect(faultOfTaxCode('0314409058-002')).toBeNull();
  expect(faultOfTaxCode('024085000123')).toBeNull();
  for (const code of ['0314409058002', '0314409058-000', '', '12345', '024985000123', 'VV34567890'])
    expect([code, faultOfTaxCode(code)]).toEqual([code, 'TAX_CODE_FORMAT']);
});

test('a citizen id tells province, sex and year of birth', () => {
  expect(citizenIdParts('024085000123')).toEqual({ province: '024', provinceKnown: true, sex: 'MALE', birthYear: 1985 });
  expect(citizenIdParts('027303998501')).toEqual({ province: '027', provinceKnown: true, sex: 'FEMALE', birthYear: 2003 });
  expect(citizenIdParts('003085000123')).toMatchObject({ provinceKnown: false });
});

test('nobody is born after today, or in a century to come', () => {
  expect(citizenIdParts('024285000123', '2026-09-30')).toBeNull();
  expect(citizenIdParts('024285000123')).toMatchObject({ birthYear: 2085 });
  expect(citizenIdParts('024485000123')).toBeNull();
});

test('what differs from the rest of what is known of a person is odd, not wrong', () => {
  expect(oddOfCitizenId('024085000123', { bornOn: '1985-06-01', sex: 'MALE' })).toEqual([]);
  expect(oddOfCitizenId('024085000123', { bornOn: '1986-06-01', sex: 'FEMALE' })).toEqual([
    'CCCD_BIRTH_YEAR_MISMATCH',
    'CCCD_GENDER_MISMATCH',
  ]);
  expect(oddOfCitizenId('003085000123', { bornOn: null, sex: null })).toEqual(['CCCD_PROVINCE_UNKNOWN']);
});

test('a stored phone is international', () => {
  for (const phone of ['+84900000200', '+842040000798', '+8419001234', '+82212345678'])
    expect([phone, isPhone(phone)]).toEqual([phone, true]);
  for (const phone of ['0900000200', '+8490000020', '+842040000', '84900000200', '+'])
    expect([phone, isPhone(phone)]).toEqual([phone, false]);
});
