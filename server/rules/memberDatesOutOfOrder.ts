import { warning } from '../model/warning.js';
import { PartyMember } from '../resources/party/partyMember.js';

export const memberDatesOutOfOrder = warning(PartyMember, {
  code: 'R37',
  vi: 'Ngày của đảng viên không đúng thứ tự',
  en: 'Days of a member out of order',
  source: 'Domain paper 12.4',
  fields: ['admittedOn', 'officialOn'],
  where: {
    or: [
      { admittedOn: { vs: [{ op: 'LTE', field: 'person.bornOn' }] } },
      { officialOn: { vs: [{ op: 'LTE', field: 'admittedOn' }] } },
      { some: { decisions: { kind: { in: ['ADMIT', 'READMIT'] }, ceremonyOn: { vs: [{ op: 'LT', field: 'decidedOn' }] } } } },
      {
        some: {
          decisions: {
            as: 'admission',
            kind: { eq: 'ADMIT' },
            member: {
              some: { decisions: { kind: { eq: 'RECOGNISE' }, decidedOn: { vs: [{ op: 'LTE', row: 'admission', field: 'ceremonyOn' }] } } },
            },
          },
        },
      },
    ],
  },
});
