import { Navigate } from './Navigate.js';

/** The first page: the area of the plan, from above. */
export const Home = () => <Navigate to="/places" />;
