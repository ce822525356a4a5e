import { buildAdmin } from '../../server/buildAdmin.js';

await buildAdmin();
