import { id, village, type World, world } from './world.js';

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here.close());

/** A farm, held by a man until 2021 and by a woman since. */
async function farm() {
  const { farms } = await village(here, [{}]);
  const [farmId] = farms;
  const [man, woman] = [id(), id()];
  const lease = (farmerId: string, startedOn: string, endedOn: string | null) => ({
    id: id(),
    set: { farmId, farmerId, isMain: true, startedOn, endedOn },
  });
  const { problems } = await here.board.save({
    creates: {
      farmers: [
        { id: man, set: { name: 'Trần Văn Bảo', gender: 'MALE' } },
        { id: woman, set: { name: 'Lê Thị Hoa', gender: 'FEMALE' } },
      ],
      leases: [lease(man, '2019-01-01', '2021-01-01'), lease(woman, '2021-01-01', null)],
    },
  });
  expect(problems).toEqual([]);
  return { farmId: farmId ?? '', man, woman };
}
const inspection = async (one: string) => (await here.ask('select farmer_id, gender, version from inspection where id = $1', one))[0];

test('a document captures the truth of its day, also what rests on what it captured', async () => {
  const { farmId, man } = await farm();
  const one = id();

  const { problems } = await here.board.save({
    creates: { inspections: [{ id: one, set: { farmId, doneOn: '2020-12-31', gender: null } }] },
  });

  expect(problems).toEqual([]);
  expect(await inspection(one)).toEqual({ farmer_id: man, gender: 'MALE', version: 1 });
});

test('what is said is not captured over, and what is not known stays empty', async () => {
  const { farmId, woman } = await farm();
  const [said, before] = [id(), id()];

  await here.board.save({
    creates: {
      inspections: [
        { id: said, set: { farmId, doneOn: '2020-12-31', farmerId: woman } },
        { id: before, set: { farmId, doneOn: '2018-01-01' } },
      ],
    },
  });

  expect(await inspection(said)).toEqual({ farmer_id: woman, gender: 'FEMALE', version: 1 });
  expect(await inspection(before)).toEqual({ farmer_id: null, gender: null, version: 1 });
});

test('facts that come with the document in one save are seen by it', async () => {
  const { village: villageId } = await village(here);
  const [farmId, farmerId, one] = [id(), id(), id()];

  const { problems } = await here.board.save({
    creates: {
      inspections: [{ id: one, set: { farmId, doneOn: '2024-05-05' } }],
      farms: [{ id: farmId, set: { name: 'A', villageId } }],
      farmers: [{ id: farmerId, set: { name: 'Vũ Thị Mai', gender: 'FEMALE' } }],
      leases: [{ id: id(), set: { farmId, farmerId, isMain: true, startedOn: '2024-05-05' } }],
    },
  });

  expect(problems).toEqual([]);
  expect(await inspection(one)).toEqual({ farmer_id: farmerId, gender: 'FEMALE', version: 1 });
});

test('a change of its day fills what is still empty and leaves what is not', async () => {
  const { farmId, woman, man } = await farm();
  const [empty, full] = [id(), id()];
  await here.board.save({
    creates: {
      inspections: [
        { id: empty, set: { farmId, doneOn: '2018-01-01' } },
        { id: full, set: { farmId, doneOn: '2020-01-01' } },
      ],
    },
  });

  await here.board.save({
    changes: { inspections: [empty, full].map((one) => ({ id: one, version: 1, set: { doneOn: '2022-01-01' } })) },
  });

  expect(await inspection(empty)).toEqual({ farmer_id: woman, gender: 'FEMALE', version: 2 });
  expect(await inspection(full)).toEqual({ farmer_id: man, gender: 'MALE', version: 2 });
});

test('what is emptied stays empty', async () => {
  const { farmId } = await farm();
  const one = id();
  await here.board.save({ creates: { inspections: [{ id: one, set: { farmId, doneOn: '2020-01-01' } }] } });

  await here.board.save({ changes: { inspections: [{ id: one, version: 1, set: { farmerId: null, doneOn: '2020-02-02' } }] } });
  await here.board.save({ changes: { inspections: [{ id: one, version: 2, set: { number: '12/KT' } }] } });

  expect(await inspection(one)).toEqual({ farmer_id: null, gender: 'MALE', version: 3 });
});
