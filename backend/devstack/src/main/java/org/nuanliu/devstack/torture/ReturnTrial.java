package org.nuanliu.devstack.torture;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.List;
import org.nuanliu.devstack.lab.LabHttp;

/** Return files with every fault that the simulated bank knows, in each layout: all refused. */
final class ReturnTrial {

  private static final int LINES = 3;
  private static final List<String> LAYOUTS = List.of("fixed-gbk", "delimited-gb18030", "workbook");

  private static final List<String> FAULTS =
      List.of(
          "REPEATED_LINE",
          "UNKNOWN_LINE",
          "OTHER_ACCOUNT",
          "OTHER_HOLDER",
          "OTHER_AMOUNT",
          "UNKNOWN_RESULT",
          "SWAPPED_ACCOUNTS",
          "WRONG_BATCH",
          "WRONG_COUNT",
          "WRONG_TOTAL",
          "WRONG_PAID_COUNT",
          "WRONG_PAID_TOTAL",
          "WRONG_FAILED_COUNT",
          "WRONG_FAILED_TOTAL",
          "TOO_EARLY",
          "TRUNCATED",
          "ONE_BYTE_SHORT",
          "TRAILING_BYTES",
          "EMPTY",
          "NOISE");

  private static final int REFUSED = 422;

  private final Ground ground;
  private final BatchWay way;

  ReturnTrial(Ground ground, BatchWay way) {
    this.ground = ground;
    this.way = way;
  }

  Outcome run() throws SQLException {
    var outcome = new Outcome("有差错的回盘文件");
    List<JsonNode> payable = way.payable(LAYOUTS.size() * LINES);
    int refused = 0;
    for (int number = 0; number < LAYOUTS.size(); number++) {
      List<JsonNode> items = payable.subList(number * LINES, number * LINES + LINES);
      JsonNode batch = way.send(items, LAYOUTS.get(number), () -> {});
      for (String fault : FAULTS) {
        LabHttp.Answer answer = way.bring(batch, way.answer(batch, fault));
        if (answer.status() == REFUSED) {
          refused++;
        } else {
          outcome.fault("%s %s：应答 %d".formatted(LAYOUTS.get(number), fault, answer.status()));
        }
      }
      outcome.expect(
          LAYOUTS.get(number) + " 仍待回盘的行",
          LINES,
          ground.number(
              "SELECT count(*) FROM aid_batch_line WHERE batch_id = ?::uuid AND state = 'SENT'",
              batch.path("id").asText()));
      BatchWay.good(way.bring(batch, way.answer(batch, "NONE")));
    }
    outcome.expect("拒收的文件", (long) LAYOUTS.size() * FAULTS.size(), refused);
    return outcome;
  }
}
