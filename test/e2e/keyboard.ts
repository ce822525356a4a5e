import type { CDPSession, Page } from 'playwright-core';

/** Milliseconds between one key and the next. */
type Pace = number;

const backspace = { key: 'Backspace', code: 'Backspace', windowsVirtualKeyCode: 8 };
const enter = { key: 'Enter', code: 'Enter', text: '\r', windowsVirtualKeyCode: 13 };
/** What Windows calls a letter that no key has, and a key that an input method took. */
const [packet, taken] = [0xe7, 0xe5];

/** The keyboard below the page: what input methods send, as the browser gets it. */
export async function keyboardOf(page: Page) {
  const browser = await page.context().newCDPSession(page);
  return {
    /** So many times slower than this machine. */
    slow: (rate: number) => browser.send('Emulation.setCPUThrottlingRate', { rate }),
    uniKey: (text: string, pace: Pace) => sendUniKey(browser, text, pace),
    /** The keys of one letter as UniKey sends them in Telex: `d`, then a Backspace and `đ` for the second d. */
    async telex(...letters: string[]) {
      for (const letter of letters) await press(browser, letter === '⌫' ? backspace : letter < '\u0080' ? keyOf(letter) : packetOf(letter));
    },
    enter: () => press(browser, enter),
    backspace: () => press(browser, backspace),
    /** A composition as Telex of Windows and macOS makes it: the letters so far, underlined. */
    async compose(...states: string[]) {
      for (const text of states) {
        await browser.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Process', windowsVirtualKeyCode: taken });
        await browser.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
      }
    },
    /** The key that ends a composition reaches the page too, before the letters are final. */
    async confirm(text: string) {
      await browser.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Enter', code: 'Enter', windowsVirtualKeyCode: taken });
      await browser.send('Input.insertText', { text });
      await browser.send('Input.dispatchKeyEvent', { type: 'keyUp', key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13 });
    },
  };
}

type Key = { key: string; code?: string; text?: string; windowsVirtualKeyCode: number };

/** A key goes down and up. Without a pace nothing waits for the page to answer. */
async function press(browser: CDPSession, key: Key, pace: Pace = 0): Promise<void> {
  const sent = [
    browser.send('Input.dispatchKeyEvent', { type: key.text ? 'keyDown' : 'rawKeyDown', ...key }),
    browser.send('Input.dispatchKeyEvent', { type: 'keyUp', key: key.key, windowsVirtualKeyCode: key.windowsVirtualKeyCode }),
  ];
  if (pace > 0) await new Promise((resolve) => setTimeout(resolve, pace));
  await Promise.all(sent);
}

/** As UniKey, EVKey and OpenKey type: plain letters, then Backspaces over what a mark changes, then the letters with their marks. */
async function sendUniKey(browser: CDPSession, text: string, pace: Pace): Promise<void> {
  const keys = text.split(/(?<= )/).flatMap(keysOfWord);
  if (pace === 0) await Promise.all(keys.map((key) => press(browser, key)));
  else for (const key of keys) await press(browser, key, pace);
}

function keysOfWord(word: string): Key[] {
  const plain = [...word].map(withoutMarks).join('');
  const same = [...word].findIndex((letter, place) => letter !== plain[place]);
  if (same < 0) return [...plain].map(keyOf);
  const end = word.trimEnd().length;
  return [
    ...[...plain.slice(0, end)].map(keyOf),
    ...Array.from({ length: end - same }, () => backspace),
    ...[...word.slice(same, end)].map(packetOf),
    ...[...word.slice(end)].map(keyOf),
  ];
}

const withoutMarks = (letter: string) => letter.normalize('NFD').replace(/\p{M}/gu, '').replace('đ', 'd').replace('Đ', 'D');

const keyOf = (letter: string): Key => ({ key: letter, text: letter, windowsVirtualKeyCode: letter.toUpperCase().charCodeAt(0) });
const packetOf = (letter: string): Key => ({ key: letter, text: letter, windowsVirtualKeyCode: packet });
