import { at, type Chance } from './chance.js';

const families =
  'Nguyễn Nguyễn Nguyễn Trần Lê Phạm Hoàng Vũ Đỗ Bùi Dương Ngô Giáp Thân Đào Hà Lương Trịnh Ong La Chu Phùng Đặng Lưu Tạ Mai'.split(' ');
const middles = {
  MALE: 'Văn Đức Quang Minh Tiến Xuân Hữu Công Ngọc Trọng Đình Bá Mạnh Thế Duy Khắc'.split(' '),
  FEMALE: 'Thị Thị Thị Thị Thu Ngọc Thanh Kim Minh Bích Hồng Diệu Phương Khánh'.split(' '),
};
const givens = {
  MALE: 'An Bách Cường Dũng Đạt Giang Hải Hiếu Hoàn Hùng Khoa Kiên Lâm Long Lực Nam Nghĩa Phong Phú Quân Quyết Sơn Tài Tâm Thành Thắng Thịnh Toàn Trung Tuấn Tùng Việt Vinh'.split(
    ' ',
  ),
  FEMALE:
    'Anh Chi Dung Duyên Hà Hạnh Hằng Hiền Hoa Huệ Huyền Hương Lan Liên Linh Loan Mai My Nga Ngân Nhung Oanh Phượng Quỳnh Tâm Thảo Thơm Thúy Thủy Trang Tuyết Vân Yến'.split(
      ' ',
    ),
};

export type Sex = keyof typeof middles;

export const personName = (chance: Chance, sex: Sex) =>
  [chance.pick(families), chance.pick(middles[sex]), chance.pick(givens[sex])].join(' ');

/** A thing and what it is like: names no registrar has seen in such numbers. */
const things = 'Lá,Mây,Suối,Đồi,Sao,Trăng,Gió,Nắng,Sông,Cỏ,Sếu,Sóc,Ong,Én,Cò,Tằm,Lúa,Chè,Vải,Tre,Mưa,Sóng,Cát,Núi,Khói,Sim,Nghé,Hạc'.split(
  ',',
);
const manners = 'Biếc,Tím,Bạc,Sớm,Non,Thắm,Trong,Nhỏ,Lành,Hiền,Rạng,Ngàn,Nâu,Chiều,Êm,Khuya,Rêu,Mềm,Vắng,Lụa,Ngọt,Thơm,Dịu,Xanh'.split(',');

/** 672 of them before one comes again. */
export const firmName = (place: number) => `${at(things, place)} ${at(manners, place + Math.floor(place / things.length))}`;

export const plainLetters = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[đĐ]/g, 'd');
