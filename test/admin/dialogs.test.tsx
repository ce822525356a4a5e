import { fireEvent, render, screen } from '@testing-library/react';
import { Question } from '../../admin/src/Dialogs.js';

test('what is typed into a question is not typed into the form that asked it; Escape calls it off', () => {
  const heard: string[] = [];
  const hear = ({ type }: { type: string }) => void heard.push(type);
  render(
    <form onInput={hear} onBlur={hear} onKeyDown={hear} onSubmit={hear}>
      <Question
        title="Xem đủ số"
        onClose={() => heard.push('closed')}
        onSubmit={() => heard.push('answered')}
        actions={<button type="submit">Xem</button>}
      >
        <input aria-label="Lý do" />
      </Question>
    </form>,
  );
  const reason = screen.getByLabelText('Lý do');

  fireEvent.input(reason, { target: { value: 'Đối chiếu' } });
  fireEvent.keyDown(reason, { key: 's', ctrlKey: true });
  fireEvent.blur(reason);
  fireEvent.click(screen.getByText('Xem'));
  fireEvent.keyDown(reason, { key: 'Escape' });

  expect(heard).toEqual(['answered', 'closed']);
});
