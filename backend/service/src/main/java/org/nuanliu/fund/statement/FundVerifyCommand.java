package org.nuanliu.fund.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.nuanliu.platform.command.Command;

/**
 * {@code fund-verify}: holds the books against their own rules and prints every place where they do
 * not agree; exit code 1 when there is one.
 */
@ApplicationScoped
class FundVerifyCommand implements Command {

  @Inject FundVerifier verifier;

  @Override
  public String name() {
    return "fund-verify";
  }

  @Override
  public int run() {
    var report = verifier.verify();
    report
        .findings()
        .forEach(finding -> System.out.printf("%s %s%n", finding.fault().label(), finding.id()));
    System.out.printf(
        "凭证 %d 张，分录 %d 条，账户 %d 个，发现 %d 处问题%n",
        report.postings(), report.entries(), report.accounts(), report.findings().size());
    return report.findings().isEmpty() ? 0 : 1;
  }
}
