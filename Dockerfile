# syntax=docker/dockerfile:1
# The server alone: no PostgreSQL inside, so BONAFIDE_DATABASE__URL (or its _FILE form) is needed.

FROM rust:1.95-slim-bookworm AS build
RUN apt-get update \
    && apt-get install -y --no-install-recommends libpq-dev libssl-dev pkg-config \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /build
COPY . .
RUN --mount=type=cache,target=/usr/local/cargo/registry \
    --mount=type=cache,target=/build/target \
    cargo build --release --locked --bin bonafide \
    && cp target/release/bonafide /usr/local/bin/bonafide

FROM debian:bookworm-slim
RUN apt-get update \
    && apt-get install -y --no-install-recommends ca-certificates libpq5 libssl3 \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --user-group --no-create-home --shell /usr/sbin/nologin bonafide \
    && install --directory --owner bonafide --group bonafide --mode 0700 /var/lib/bonafide
COPY --from=build /usr/local/bin/bonafide /usr/local/bin/bonafide
COPY LICENSE NOTICE /usr/share/doc/bonafide/

# Written to nowhere but here, so the root file system may be read-only.
WORKDIR /var/lib/bonafide
ENV BONAFIDE_DATA_DIR=/var/lib/bonafide BONAFIDE_LISTEN=0.0.0.0:8080
USER 10001:10001
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=15s CMD ["bonafide", "healthcheck"]
ENTRYPOINT ["bonafide"]
CMD ["serve"]

ARG VERSION=unknown
ARG REVISION=unknown
LABEL org.opencontainers.image.title="Bonafide" \
      org.opencontainers.image.description="A standalone identity provider: OAuth 2 and OpenID Connect" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="$VERSION" \
      org.opencontainers.image.revision="$REVISION"
