#!/bin/bash
# Roles and databases at the first start of an empty cluster; the same as devstack's Postgres.java.
# Passwords come as psql variables, never as text of the statement.
set -euo pipefail
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  -v owner="$NUANLIU_DB_OWNER_PASSWORD" -v app="$NUANLIU_DB_APP_PASSWORD" -v keycloak="$NUANLIU_DB_KEYCLOAK_PASSWORD" <<'SQL'
CREATE ROLE nuanliu_owner LOGIN BYPASSRLS PASSWORD :'owner';
CREATE ROLE nuanliu_app LOGIN PASSWORD :'app';
CREATE ROLE keycloak LOGIN PASSWORD :'keycloak';
CREATE DATABASE nuanliu OWNER nuanliu_owner;
CREATE DATABASE keycloak OWNER keycloak;
\connect nuanliu
CREATE EXTENSION IF NOT EXISTS pg_trgm;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT CREATE, USAGE ON SCHEMA public TO nuanliu_owner;
SQL
