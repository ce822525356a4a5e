import { told } from '../../../server/graphql/errors.js';

test.each(['40P01', '40001'])('who met others at the same rows again and again (%s) is told to come back', (code) => {
  const { extensions } = told({ message: '' }, Object.assign(new Error('could not serialize access'), { code }));

  expect(extensions).toEqual({ code: 'UNAVAILABLE' });
});
