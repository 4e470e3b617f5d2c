# Compiles with the development tools, which do not go into what is run.
FROM node:20-slim AS build
WORKDIR /build
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json ./
COPY src ./src
COPY test ./test
COPY bin ./bin
RUN node node_modules/typescript/bin/tsc -p tsconfig.build.json \
    && rm -rf dist/test dist/bench \
    && npm prune --omit=dev --no-audit --no-fund

FROM node:20-slim
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=3000 \
    DATA_DIR=/data
WORKDIR /app
COPY --from=build /build/package.json ./
COPY --from=build /build/node_modules ./node_modules
COPY --from=build /build/dist ./dist
# Templates and styles are read from src.
COPY --from=build /build/src ./src
COPY fhir-profiles ./fhir-profiles
# Owned by the user it runs as, so that a new named volume is too. Nothing else can be written.
RUN install -d -o node -g node -m 0700 /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
    CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/readyz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Not through bin/, which compiles first: there is no compiler here and nothing to write to.
CMD ["node", "--input-type=module", "-e", "import { main } from '/app/dist/src/server.js'; process.exitCode = await main(process.argv.slice(1))", "serve"]
