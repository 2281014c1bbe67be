package org.nuanliu.platform.audit.seal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.nuanliu.platform.command.Command;

/**
 * {@code audit-verify}: prints every place where the audit trail differs from its seals; exit code
 * 1 when there is one.
 */
@ApplicationScoped
class AuditVerifyCommand implements Command {

  @Inject AuditVerifier verifier;

  @Override
  public String name() {
    return "audit-verify";
  }

  @Override
  public int run() {
    var report = verifier.verify();
    report
        .findings()
        .forEach(
            finding ->
                System.out.printf(
                    "%s 区块 %d 记录 %s%n", finding.fault(), finding.block(), finding.row()));
    System.out.printf(
        "区块 %d 个，记录 %d 条，发现 %d 处问题%n", report.blocks(), report.rows(), report.findings().size());
    return report.findings().isEmpty() ? 0 : 1;
  }
}
