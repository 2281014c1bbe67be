package org.nuanliu.aid.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nuanliu.aid.bank.domain.BankLayout;
import org.nuanliu.aid.bank.domain.RefusedFileException;
import org.nuanliu.aid.bank.domain.ReturnCheck;
import org.nuanliu.aid.bank.domain.ReturnCheck.Answer;
import org.nuanliu.aid.bank.domain.ReturnFile;
import org.nuanliu.aid.bank.domain.ReturnFileReader;
import org.nuanliu.aid.batch.AidBatch;
import org.nuanliu.aid.batch.BankBatches;
import org.nuanliu.aid.batch.BankBatches.Ending;
import org.nuanliu.aid.batch.BatchLine;
import org.nuanliu.aid.batch.domain.LineState;
import org.nuanliu.platform.persistence.Ids;
import org.nuanliu.platform.problem.FieldError;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.security.CurrentCaller;
import org.nuanliu.platform.sheet.SheetLimits;

/**
 * Files from the bank: all of a file or nothing of it, and each file once, however many people
 * bring it at the same time (assurance C16).
 */
@ApplicationScoped
class ReturnService {

  private static final String NOT_ANSWERED = "not-answered";
  private static final Set<LineState> ENDED = Set.of(LineState.PAID, LineState.FAILED);

  @Inject BankBatches batches;
  @Inject BankFileRepository sent;
  @Inject ReturnFileRepository returns;
  @Inject BankReader reader;
  @Inject BankLayouts layouts;
  @Inject BankOrders orders;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /**
   * @throws Problem 422 with a report by lines when anything in it does not agree
   */
  @Transactional
  ReturnFileEntry take(UUID batchId, byte[] content) {
    AidBatch batch = batches.lock(batchId);
    String sm3 = orders.sm3(content);
    Optional<ReturnImport> known = returns.ofContent(sm3);
    if (known.filter(one -> one.batchId.equals(batchId)).isPresent()) {
      return reader.entry(known.get(), true);
    }
    batches.requireAwaiting(batch);
    BankLayout layout =
        sent.ofBatch(batchId)
            .flatMap(file -> layouts.find(file.layout))
            .orElseThrow(() -> new Problem(PlatformProblem.WRONG_STATE));
    List<BatchLine> lines = batches.lines(batch);
    try {
      ReturnFile file = ReturnFileReader.read(layout, content);
      List<Answer> answers = ReturnCheck.check(layout, file, orders.of(batch), ended(lines));
      return reader.entry(kept(batch, lines, file, answers, sm3), false);
    } catch (RefusedFileException e) {
      throw refused(e);
    }
  }

  private ReturnImport kept(
      AidBatch batch, List<BatchLine> lines, ReturnFile file, List<Answer> answers, String sm3) {
    List<Ending> endings = endings(lines, answers);
    var kept = new ReturnImport();
    kept.id = Ids.next();
    kept.batchId = batch.id();
    kept.unionPath = batch.unionPath();
    kept.sm3 = sm3;
    kept.bankDate = file.date();
    kept.paidCount = count(endings, LineState.PAID);
    kept.paidTotal = sum(endings, LineState.PAID);
    kept.failedCount = count(endings, LineState.FAILED);
    kept.failedTotal = sum(endings, LineState.FAILED);
    kept.doubtCount = count(endings, LineState.IN_DOUBT);
    kept.doubtTotal = sum(endings, LineState.IN_DOUBT);
    kept.importedBy = caller.get().staffId();
    kept.importedAt = OffsetDateTime.now(clock);
    returns.persistAndFlush(kept);
    batches.answered(batch, endings, kept.id, file.date(), "return:" + kept.id);
    return kept;
  }

  /** What the bank says, and a doubt about each line of which it says nothing. */
  private static List<Ending> endings(List<BatchLine> lines, List<Answer> answers) {
    Map<Integer, BatchLine> byPosition =
        lines.stream().collect(Collectors.toMap(BatchLine::position, Function.identity()));
    List<Ending> endings = new ArrayList<>();
    for (Answer answer : answers) {
      BatchLine line = byPosition.remove(answer.sequence());
      LineState state =
          answer.paid() ? LineState.PAID : answer.inDoubt() ? LineState.IN_DOUBT : LineState.FAILED;
      endings.add(new Ending(line, state, answer.paid() ? null : answer.meaning()));
    }
    byPosition.values().stream()
        .filter(line -> line.state() == LineState.SENT)
        .forEach(line -> endings.add(new Ending(line, LineState.IN_DOUBT, NOT_ANSWERED)));
    return endings;
  }

  private static Set<Integer> ended(List<BatchLine> lines) {
    return lines.stream()
        .filter(line -> ENDED.contains(line.state()))
        .map(BatchLine::position)
        .collect(Collectors.toSet());
  }

  private static Problem refused(RefusedFileException refusal) {
    return new Problem(BankProblem.RETURN_REFUSED)
        .detail("文件里有 %d 处不符，一笔也没有入账。请与银行核对后重新取得文件。".formatted(refusal.faults().size()))
        .errors(
            refusal.faults().stream()
                .map(
                    fault ->
                        new FieldError(
                            "/rows/" + fault.row(), fault.code(), fault.message(), Map.of()))
                .toList());
  }

  private static int count(List<Ending> endings, LineState state) {
    return (int) endings.stream().filter(one -> one.state() == state).count();
  }

  private static long sum(List<Ending> endings, LineState state) {
    return endings.stream()
        .filter(one -> one.state() == state)
        .mapToLong(one -> one.line().amount().fen())
        .sum();
  }

  /**
   * @throws Problem 413 for a file that is too large
   */
  static byte[] read(Path uploaded) {
    try {
      if (Files.size(uploaded) > SheetLimits.FILE) {
        throw new Problem(PlatformProblem.TOO_LARGE).detail("文件超过 10 MB。");
      }
      return Files.readAllBytes(uploaded);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
