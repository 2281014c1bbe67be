# Nuanliu: every command that a developer or an operator of a single machine needs.
MAKEFLAGS += --no-builtin-rules --no-print-directory
SHELL := /bin/bash
.DEFAULT_GOAL := help

.PHONY: help
help: ## 列出所有命令
	@grep -hE '^[a-z0-9-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z0-9-]+):.*## /\1\t/' | expand -t 20

.PHONY: run
run: ## 启动整个系统(第一次会构建并建立演示数据)
	@scripts/run

.PHONY: stop
stop: ## 停止
	@scripts/run stop

.PHONY: reset
reset: ## 停止并清除全部数据
	@scripts/run reset

.PHONY: otp
otp: ## 演示账号(审批、发放、管理员)此刻的动态口令
	@scripts/run otp

.PHONY: audit-verify
audit-verify: ## 核对运行中系统的审计记录有没有被改动
	@scripts/run audit-verify

.PHONY: fund-verify
fund-verify: ## 核对运行中系统的资金账簿平不平
	@scripts/run fund-verify

.PHONY: test
test: ## 运行全部检查和测试,最后一行是合计
	@scripts/test

.PHONY: check
check: ## 快速检查:格式、静态检查、单元测试(5 分钟以内)
	@scripts/mvn spotless:check test -DexcludedGroups=io.quarkus.test.junit.QuarkusTest
	@[[ ! -f frontend/package.json ]] || $(MAKE) check-frontend test-frontend

.PHONY: format
format: ## 按统一格式整理代码
	@scripts/mvn -q spotless:apply
	@[[ ! -f frontend/package.json ]] || $(MAKE) frontend/node_modules/.package-lock.json
	@[[ ! -f frontend/package.json ]] || npm --prefix frontend run --if-present format

# npm writes this file last, so it is newer than the lock file exactly when the installation is complete.
frontend/node_modules/.package-lock.json: frontend/package.json frontend/package-lock.json
	@npm --prefix frontend ci --no-audit --no-fund
	@touch $@

contract/node_modules/.package-lock.json: contract/package.json contract/package-lock.json
	@npm --prefix contract ci --no-audit --no-fund
	@touch $@

.PHONY: check-contract
check-contract: contract/node_modules/.package-lock.json ## 检查接口约定 openapi.yaml
	@npm --prefix contract run --silent lint

.PHONY: openapi
openapi: ## 由后端重新生成接口约定 openapi.yaml
	@scripts/mvn -q package -DskipTests
	@cp backend/service/target/openapi/openapi.yaml openapi.yaml

.PHONY: check-deploy
check-deploy: ## 用真正的 nginx 检查容器的网页配置(需要 nginx)
	@scripts/check-deploy

.PHONY: check-frontend
check-frontend: frontend/node_modules/.package-lock.json
	@cd frontend && npm run lint && npm run check

.PHONY: test-frontend
test-frontend: frontend/node_modules/.package-lock.json
	@mkdir -p .local/reports
	@cd frontend && npx vitest run --reporter=default --reporter=json --outputFile.json=../.local/reports/vitest.json

# --- Demonstration and measuring ---------------------------------------------------------------------------------
FAMILIES ?= 2000
UNIONS ?= 400
SEED ?= 20180205

.PHONY: demo-load
demo-load: ## 向运行中的演示环境装载虚构家庭(FAMILIES=100000 UNIONS=22000)
	@scripts/run demo-province $(FAMILIES) $(UNIONS) $(SEED)

.PHONY: manual-shots
manual-shots: frontend/node_modules/.package-lock.json ## 为用户手册重新截图(系统须已用 make run 启动)
	@cd frontend && node scripts/manual-shots.mjs

.PHONY: bench
bench: ## 测量:接口与 pgbench 并列,结果在 .local/bench/report.md
	@scripts/bench

.PHONY: torture
torture: ## 边强行中断服务和数据库、边动用资金,核对每一分钱(见 docs/guides/torture.md)
	@scripts/torture

.PHONY: e2e
e2e: frontend/node_modules/.package-lock.json ## 端到端测试:另起一套系统,用真的浏览器走一遍
	@scripts/e2e
