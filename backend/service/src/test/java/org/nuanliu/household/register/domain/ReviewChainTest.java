package org.nuanliu.household.register.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuanliu.union.UnionKind;

@DisplayName("由哪一级复核、审批")
class ReviewChainTest {

  @ParameterizedTest(name = "{0} 建档，{1} → {2} 复核，{3} 审批")
  @CsvSource(
      delimiter = '|',
      value = {
        "GRASSROOTS,TOWNSHIP,COUNTY,CITY,PROVINCE | COUNTY | COUNTY | COUNTY",
        "GRASSROOTS,TOWNSHIP,COUNTY,CITY,PROVINCE | GRASSROOTS | COUNTY | COUNTY",
        "GRASSROOTS,TOWNSHIP,COUNTY,CITY,PROVINCE | CITY | COUNTY | COUNTY,CITY",
        "GRASSROOTS,COUNTY,CITY,PROVINCE | PROVINCE | COUNTY | COUNTY,CITY,PROVINCE",
        "GRASSROOTS,COUNTY,CITY,PROVINCE | NATIONAL | COUNTY | COUNTY,CITY,PROVINCE",
        "COUNTY,CITY,PROVINCE | COUNTY | COUNTY | COUNTY",
        "GRASSROOTS,DIRECT_COUNTY,PROVINCE | COUNTY | DIRECT_COUNTY | DIRECT_COUNTY",
        "GRASSROOTS,DIRECT_COUNTY,PROVINCE | CITY | DIRECT_COUNTY | DIRECT_COUNTY,DIRECT_COUNTY",
        "GRASSROOTS,DIRECT_COUNTY,PROVINCE | PROVINCE | DIRECT_COUNTY | DIRECT_COUNTY,DIRECT_COUNTY,PROVINCE",
        "GRASSROOTS,CITY,PROVINCE | COUNTY | CITY | CITY",
        "GRASSROOTS,CITY,PROVINCE | CITY | CITY | CITY",
        "GRASSROOTS,INDUSTRY,PROVINCE | COUNTY | INDUSTRY | INDUSTRY",
        "GRASSROOTS,INDUSTRY,PROVINCE | PROVINCE | INDUSTRY | INDUSTRY,PROVINCE",
        "GRASSROOTS,PROVINCE | COUNTY | PROVINCE | PROVINCE",
      })
  void climbs(String upwards, FileLevel level, String reviewer, String approvers) {
    ReviewChain chain = ReviewChain.of(links(upwards), level);

    assertThat(chain.reviewer().kind()).hasToString(reviewer);
    assertThat(
            chain.approvers().stream()
                .map(link -> link.kind().name())
                .collect(Collectors.joining(",")))
        .isEqualTo(approvers);
  }

  @Test
  @DisplayName("上面没有可以复核的工会时不能建档")
  void nobodyReviews() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ReviewChain.of(links("GRASSROOTS,TOWNSHIP"), FileLevel.COUNTY));
  }

  private static List<ReviewChain.Link> links(String kinds) {
    return Arrays.stream(kinds.split(","))
        .map(kind -> new ReviewChain.Link(UUID.randomUUID(), "1.", kind, UnionKind.valueOf(kind)))
        .toList();
  }
}
