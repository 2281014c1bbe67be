package org.nuanliu.fund.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.nuanliu.fund.transfer.domain.FundTransferAction;
import org.nuanliu.fund.transfer.domain.FundTransferKind;
import org.nuanliu.fund.transfer.domain.LineRules;
import org.nuanliu.platform.security.Caller;
import org.nuanliu.platform.security.CurrentCaller;
import org.nuanliu.union.UnionKind;

/** In which ways the caller may propose that money leaves a line. */
@ApplicationScoped
public class FundLineRights {

  private static final Set<UnionKind> PASSING_ON = Set.of(UnionKind.PROVINCE, UnionKind.CITY);

  @Inject CurrentCaller current;
  @Inject Clock clock;

  /**
   * @param unionPath whose line it is; others than the caller's own are nothing to him
   * @param grantPath the union that received the money from outside
   */
  public Set<FundTransferKind> ways(String unionPath, String grantPath, int year, LocalDate useBy) {
    Caller caller = current.get();
    if (!caller.unionPath().equals(unionPath)
        || !caller.may(FundTransferAction.REVERSE.permission())) {
      return Set.of();
    }
    return LineRules.ways(
        year,
        useBy,
        grantPath.equals(unionPath),
        PASSING_ON.contains(UnionKind.of(caller.kind())),
        LocalDate.now(clock));
  }
}
