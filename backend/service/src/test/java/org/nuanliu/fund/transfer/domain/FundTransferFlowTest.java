package org.nuanliu.fund.transfer.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.Sql;

@ApiTest
@DisplayName("拨付单的流程")
class FundTransferFlowTest {

  @Test
  @DisplayName("代码里的流程与数据库里的一致")
  void sameInTheDatabase() {
    List<String> inCode =
        FundTransferFlow.table().stream()
            .filter(line -> line.from() != line.to())
            .map(line -> line.from() + " " + line.to())
            .toList();
    assertThat(
            new TreeSet<>(
                Sql.column(
                    "SELECT from_state || ' ' || to_state FROM fund_transfer_transition WHERE from_state <> ''")))
        .isEqualTo(new TreeSet<>(inCode));
  }
}
