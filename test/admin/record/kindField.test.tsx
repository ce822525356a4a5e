import { fireEvent, render, screen } from '@testing-library/react';
import { I18nContextProvider } from 'react-admin';
import { columnsOf } from '../../../admin/src/grid/columns.js';
import { lineOf } from '../../../admin/src/grid/line.js';
import { i18nProvider } from '../../../admin/src/i18n/provider.js';
import { createModel, ModelProvider } from '../../../admin/src/Model.js';
import { KindField } from '../../../admin/src/record/KindField.js';
import { namesOnly } from '../grid/openedSheet.js';
import { machine } from '../outbox/machine.js';
import { board, columnNamed } from '../world.js';

/** A field of a row that is read again while somebody types into it. */
function typedInto(key: string, before: object, after: object) {
  const column = columnNamed('Enterprise', key);
  const entered: unknown[][] = [];
  const model = createModel(board, machine().page().outbox, { layouts: {}, views: [] });
  const field = (row: object) => (
    <I18nContextProvider value={i18nProvider}>
      <ModelProvider model={model}>
        <KindField
          column={column}
          columns={columnsOf(board, 'Enterprise')}
          line={lineOf({ id: 'e1', version: 1, ...row })}
          speech={{ catalog: board, language: 'vi' }}
          references={{ ...namesOnly, suggest: () => new Promise(() => undefined) }}
          why={null}
          onEnter={(...args) => entered.push(args)}
          onMine={() => undefined}
          onTheirs={() => undefined}
        />
      </ModelProvider>
    </I18nContextProvider>
  );
  const { rerender } = render(field(before));
  const input = () => screen.getByRole<HTMLInputElement>(column.field.kind === 'link' ? 'combobox' : 'textbox');
  return { entered, input, renew: () => rerender(field(after)) };
}

test('half a text stays when the row is read again, and is over what stood there when it was begun', () => {
  const { entered, input, renew } = typedInto('name', { name: 'May Nhã Nam' }, { name: 'Thêu Nhã Nam' });

  fireEvent.change(input(), { target: { value: 'May Tân' } });
  renew();
  expect(input().value).toBe('May Tân');
  fireEvent.change(input(), { target: { value: 'May Tân Yên' } });
  fireEvent.blur(input());

  expect(entered).toEqual([['May Tân Yên', undefined, { row: 'e1', stored: 'May Nhã Nam' }]]);
});

test('half a name stays, too, in a field that is chosen', () => {
  const site = { id: 's1', version: 1 };
  const { entered, input, renew } = typedInto('site.areaId', { site: { ...site, areaId: 'a' } }, { site: { ...site, areaId: 'b' } });

  fireEvent.change(input(), { target: { value: 'Xã Cao' } });
  renew();
  expect(input().value).toBe('Xã Cao');
  fireEvent.blur(input());

  expect(entered).toEqual([['Xã Cao', undefined, { row: 's1', stored: 'a' }]]);
});

test('a field nobody types into shows what is read, and enters nothing when it is left', () => {
  const { entered, input, renew } = typedInto('name', { name: 'May Nhã Nam' }, { name: 'Thêu Nhã Nam' });

  fireEvent.focus(input());
  renew();
  fireEvent.blur(input());

  expect([input().value, entered]).toEqual(['Thêu Nhã Nam', []]);
});
