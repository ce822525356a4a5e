/** The tabs of a browser share its cookie: whoever comes in by one of them is asking in all of them. */
const key = 'hatnhan.grant';

export const tellOtherTabs = (grant: string): void => localStorage.setItem(key, grant);

/** Told of the grant with which somebody has just come in by another tab. */
export const onOtherTab = (listener: (grant: string) => void): void =>
  window.addEventListener('storage', (event) => {
    if (event.key === key && event.newValue) listener(event.newValue);
  });
