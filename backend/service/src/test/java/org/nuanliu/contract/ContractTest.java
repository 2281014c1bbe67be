package org.nuanliu.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanliu.testing.ApiTest;

/** The contract that the pages are built from is the one that this build answers by. */
@ApiTest
class ContractTest {

  @Test
  @DisplayName("提交的 openapi.yaml 与代码一致（不一致时运行 make openapi）")
  void committedContractIsCurrent() throws IOException {
    assertThat(Files.readString(Path.of("../../openapi.yaml")))
        .isEqualTo(Files.readString(Path.of("target/openapi/openapi.yaml")));
  }
}
