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
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
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
import org.nuanliu.aid.batch.LineTally;
import org.nuanliu.aid.batch.domain.LineState;
import org.nuanliu.platform.money.Money;
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
    try {
      ReturnFile file = ReturnFileReader.read(layout, content);
      List<Answer> answers =
          ReturnCheck.check(layout, file, orders.of(batch), batches.ended(batch));
      return reader.entry(kept(batch, file, answers, sm3), false);
    } catch (RefusedFileException e) {
      throw refused(e);
    }
  }

  private ReturnImport kept(AidBatch batch, ReturnFile file, List<Answer> answers, String sm3) {
    var kept = new ReturnImport();
    kept.id = Ids.next();
    Map<Integer, Answer> byPosition =
        answers.stream().collect(Collectors.toMap(Answer::sequence, Function.identity()));
    Map<LineState, LineTally> ended =
        batches.answered(
            batch, () -> endings(batch, byPosition), kept.id, file.date(), "return:" + kept.id);
    kept.batchId = batch.id();
    kept.unionPath = batch.unionPath();
    kept.sm3 = sm3;
    kept.bankDate = file.date();
    kept.paidCount = of(ended, LineState.PAID).count();
    kept.paidTotal = of(ended, LineState.PAID).total().fen();
    kept.failedCount = of(ended, LineState.FAILED).count();
    kept.failedTotal = of(ended, LineState.FAILED).total().fen();
    kept.doubtCount = of(ended, LineState.IN_DOUBT).count();
    kept.doubtTotal = of(ended, LineState.IN_DOUBT).total().fen();
    kept.importedBy = caller.get().staffId();
    kept.importedAt = OffsetDateTime.now(clock);
    returns.persistAndFlush(kept);
    return kept;
  }

  private static LineTally of(Map<LineState, LineTally> tallies, LineState state) {
    return tallies.getOrDefault(state, new LineTally(state, 0, Money.ZERO));
  }

  /** What the bank says, and a doubt about each line of which it says nothing; by portions. */
  private Iterator<List<Ending>> endings(AidBatch batch, Map<Integer, Answer> answers) {
    return StreamSupport.stream(batches.portions(batch).spliterator(), false)
        .map(
            portion ->
                portion.stream()
                    .flatMap(line -> ending(line, answers.get(line.position())).stream())
                    .toList())
        .filter(endings -> !endings.isEmpty())
        .iterator();
  }

  /** Empty for a line that has come to its end before, or stays in doubt. */
  private static Optional<Ending> ending(BatchLine line, Answer answer) {
    if (answer == null) {
      return line.state() == LineState.SENT
          ? Optional.of(new Ending(line, LineState.IN_DOUBT, NOT_ANSWERED))
          : Optional.empty();
    }
    LineState state =
        answer.paid() ? LineState.PAID : answer.inDoubt() ? LineState.IN_DOUBT : LineState.FAILED;
    return Optional.of(new Ending(line, state, answer.paid() ? null : answer.meaning()));
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
