export const PlacesPage = () => <p>…</p>;
