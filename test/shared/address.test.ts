import { endOf } from '../../shared/address.js';

test.each([
  ['Thôn Ải, xã Việt Lập, H. Tân Yên, T. Bắc Giang', 'xã Việt Lập', ['Tân Yên', 'Bắc Giang']],
  ['CCN Đồng Đình, TT. Cao Thượng, Tân Yên, Bắc Giang', 'TT. Cao Thượng', ['Tân Yên', 'Bắc Giang']],
  ['Số 28, đường 294, xã Tân Yên, tỉnh Bắc Ninh', 'xã Tân Yên', ['Bắc Ninh']],
  ['Thôn Ngò, phường Đa Mai, tỉnh Bắc Ninh', 'phường Đa Mai', ['Bắc Ninh']],
])('%s ends in %s', (address, name, above) => {
  expect(endOf(address)).toEqual({ name, above, isFormer: false });
  expect(endOf(address.normalize('NFD'))?.name).toBe(name);
});

test('what stands in brackets as former is the commune, and the rest tells nothing of it', () => {
  expect(endOf('Thôn Trung, xã Tân Yên, tỉnh Bắc Ninh (Thị trấn Cao Thượng cũ)')).toEqual({
    name: 'Thị trấn Cao Thượng',
    above: [],
    isFormer: true,
  });
});

test('an address that names no commune is not guessed at', () => {
  expect(['Khu 3, Tân Yên', 'Thôn Trung', '', 'Hộ chiếu (cũ)'].map(endOf)).toEqual([null, null, null, null]);
});
