export const RecordPage = () => <p>…</p>;
