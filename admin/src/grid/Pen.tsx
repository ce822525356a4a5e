import { type Ref, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react';
import { type Intent, intentInEditor, intentOnCell, isComposed } from './keys.js';
import type { Choice } from './line.js';
import { Suggest, type SuggestHandle } from './Suggest.js';
import './pen.css';

export interface PenHandle {
  focus(): void;
  /** Opens the cell with this text, the cursor at its end. */
  open(text: string): void;
  close(): void;
  isOpen(): boolean;
  element: HTMLTextAreaElement | null;
}

interface PenProps {
  ref: Ref<PenHandle>;
  label: string;
  /** Nothing typed here would be taken. */
  readOnly: boolean;
  /** What a typed text may mean, for cells that are chosen. */
  suggest: ((text: string) => Promise<Choice[]>) | null;
  onIntent(intent: Intent): void;
  /** Typing is over: the text, or the choice picked from the list. */
  onCommit(text: string, picked?: Choice): void;
  onCopy(clipboard: DataTransfer, cut: boolean): void;
  onPaste(clipboard: DataTransfer): void;
  onOpen(): void;
  onClose(): void;
}

/**
 * The one place that has the keyboard: it lies unseen over the selected cell, takes the first letter as it is typed and becomes the
 * editor with it. It never moves the focus in between, so input methods of both ways (compositions, and UniKey's Backspaces) work on a
 * selected cell as in an open one. Its text is never touched while somebody types.
 */
export function Pen({ ref, label, readOnly, suggest, onIntent, onCommit, onCopy, onPaste, onOpen, onClose }: PenProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const list = useRef<SuggestHandle>(null);
  /** `over`: letters replace what the cell held; then arrows leave it. Kept outside state: the next key may come before React draws. */
  const editing = useRef<{ over: boolean } | null>(null);
  const [open, setOpen] = useState<{ text: string; all: boolean } | null>(null);

  const begin = (over: boolean) => {
    editing.current = { over };
    area.current?.classList.add('open');
    setOpen({ text: area.current?.value ?? '', all: !over });
    onOpen();
  };
  const end = () => {
    if (editing.current) onClose();
    editing.current = null;
    area.current?.classList.remove('open');
    if (area.current) area.current.value = '';
    setOpen(null);
  };
  const commit = (picked?: Choice) => {
    const text = area.current?.value ?? '';
    if (!editing.current) return;
    end();
    onCommit(text, picked);
  };

  // Whoever goes to another page with a cell open has typed all the same, and no blur tells of it.
  const latest = useRef(commit);
  latest.current = commit;
  useLayoutEffect(() => () => latest.current(), []);

  useImperativeHandle(ref, () => ({
    focus: () => area.current?.focus({ preventScroll: true }),
    open(text) {
      if (!area.current || readOnly) return;
      area.current.value = text;
      area.current.setSelectionRange(text.length, text.length);
      begin(text === '');
    },
    close: () => commit(),
    isOpen: () => editing.current !== null,
    element: area.current,
  }));

  function onKeyDown(event: React.KeyboardEvent<HTMLTextAreaElement>) {
    const key = { ...pick(event), isComposing: event.nativeEvent.isComposing };
    if (isComposed(key) || (editing.current && isForText(event))) return;
    const wasOpen = editing.current;
    const intent = wasOpen ? intentInEditor(key, wasOpen.over) : intentOnCell(key);
    if (!intent) return;
    event.preventDefault();
    event.stopPropagation();
    if (wasOpen) leave(intent);
    if (!wasOpen || intent.do !== 'cancel') onIntent(intent);
  }

  /** Escape drops what was typed; any other way out writes it, or what is marked in the list. */
  function leave(intent: Intent) {
    if (intent.do === 'cancel') end();
    else commit(intent.do === 'enter' || intent.do === 'tab' ? list.current?.chosen() : undefined);
  }

  /** Keys that the open cell keeps: to walk its list, to break its line. */
  function isForText(event: React.KeyboardEvent<HTMLTextAreaElement>): boolean {
    const isBreak = event.key === 'Enter' && event.altKey;
    const isKept = isBreak || list.current?.handle(event.key) === true;
    if (isKept) event.preventDefault();
    if (isBreak) insertBreak(event.currentTarget);
    return isKept;
  }

  function onInput({ currentTarget }: React.FormEvent<HTMLTextAreaElement>) {
    if (readOnly) currentTarget.value = '';
    else if (editing.current) setOpen({ text: currentTarget.value, all: false });
    else begin(true);
  }

  return (
    <>
      <textarea
        ref={area}
        className="pen"
        rows={1}
        aria-label={label}
        aria-readonly={readOnly}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        onKeyDown={onKeyDown}
        onInput={onInput}
        onCompositionStart={() => !editing.current && !readOnly && begin(true)}
        onCopy={(event) => offer(event, () => onCopy(event.clipboardData, false))}
        onCut={(event) => offer(event, () => onCopy(event.clipboardData, true))}
        onPaste={(event) => offer(event, () => onPaste(event.clipboardData))}
        onBlur={() => commit()}
      />
      {open && suggest && <Suggest ref={list} text={open.all ? '' : open.text} load={suggest} anchor={area} onPick={commit} />}
    </>
  );

  /** The clipboard is the sheet's on a selected cell, and the text's in an open one. */
  function offer(event: React.ClipboardEvent, act: () => void) {
    if (editing.current) return;
    event.preventDefault();
    act();
  }
}

const pick = ({ key, ctrlKey, metaKey, shiftKey, altKey, keyCode }: React.KeyboardEvent) => ({
  key,
  ctrlKey,
  metaKey,
  shiftKey,
  altKey,
  keyCode,
});

const insertBreak = (area: HTMLTextAreaElement) => area.setRangeText('\n', area.selectionStart, area.selectionEnd, 'end');
