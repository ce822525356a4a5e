import { reactRouterProvider } from 'react-admin';

export const { Navigate } = reactRouterProvider;
