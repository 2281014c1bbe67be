package org.nuanliu.household.register.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("附件清单")
class ChecklistTest {

  @ParameterizedTest(name = "{0} = {1} → {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "/mainCause | \"6\" | DIAGNOSIS",
        "/mainCause | \"8\" | ACCIDENT_PROOF",
        "/mainCause | \"7\" | ACCIDENT_PROOF",
        "/mainCause | \"9\" | SCHOOL_PROOF",
        "/members/0/health | \"3\" | DISABILITY_CERTIFICATE",
        "/singleParent | true | SINGLE_PARENT_PROOF",
        "/head/modelType | \"2\" | MODEL_CERTIFICATE",
        "/workerKind | \"migrant\" | LABOUR_CONTRACT",
      })
  void dependsOnTheCase(String pointer, String value, Checklist paper) {
    var plain = FormFixture.complete().with("/minorCauses", "[]");
    assertThat(Checklist.of(plain.form())).doesNotContain(paper);

    assertThat(Checklist.of(plain.with(pointer, value).form())).contains(paper);
  }

  @Test
  @DisplayName("每个成年人都要签核对授权书")
  void adults() {
    assertThat(Checklist.adults(FormFixture.complete().form(), LocalDate.of(2018, 1, 5)))
        .isEqualTo(2);
  }
}
