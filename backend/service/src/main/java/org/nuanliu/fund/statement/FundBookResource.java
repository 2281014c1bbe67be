package org.nuanliu.fund.statement;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.nuanliu.platform.idempotency.Idempotent;
import org.nuanliu.platform.job.JobDetail;
import org.nuanliu.platform.page.Page;
import org.nuanliu.platform.page.PageQuery;
import org.nuanliu.platform.sheet.ExportReason;

/** 预算, 台账 and 对账单: what the books say. */
@Path("/api/fund")
public class FundBookResource {

  @Inject FundBudgetQueries budgets;
  @Inject FundPostingQueries postings;
  @Inject FundStatementQueries statements;
  @Inject FundBudgetExport budgetExport;
  @Inject FundPostingExport postingExport;
  @Inject FundStatementExport statementExport;

  /** The budgets of a union and those below, added up. */
  @GET
  @Path("balances")
  @PermissionsAllowed("fund:read")
  public List<FundBalance> listFundBalances(
      @BeanParam @Valid FundFilter filter,
      @Parameter(description = "按什么汇总") @QueryParam("by") @DefaultValue("UNION") FundDimension by) {
    return budgets.tree(filter, by);
  }

  @GET
  @Path("budgets")
  @PermissionsAllowed("fund:read")
  public Page<FundBudgetEntry> listFundBudgets(
      @BeanParam @Valid FundFilter filter, @BeanParam @Valid PageQuery page) {
    return budgets.list(filter, page);
  }

  @POST
  @Path("budgets/exports")
  @Idempotent
  @PermissionsAllowed("fund:export")
  public JobDetail exportFundBudgets(
      @BeanParam @Valid FundFilter filter, @NotNull @Valid ExportReason reason) {
    return budgetExport.start(filter, reason);
  }

  /** The ledger. */
  @GET
  @Path("postings")
  @PermissionsAllowed("fund:read")
  public Page<FundPostingEntry> listFundPostings(
      @BeanParam @Valid FundPostingFilter filter, @BeanParam @Valid PageQuery page) {
    return postings.list(filter, page);
  }

  @POST
  @Path("postings/exports")
  @Idempotent
  @PermissionsAllowed("fund:export")
  public JobDetail exportFundPostings(
      @BeanParam @Valid FundPostingFilter filter, @NotNull @Valid ExportReason reason) {
    return postingExport.start(filter, reason);
  }

  /** The statement of one union for a period. */
  @GET
  @Path("statement")
  @PermissionsAllowed("fund:read")
  public FundStatement getFundStatement(@BeanParam @Valid FundPeriod period) {
    return statements.statement(period);
  }

  @POST
  @Path("statement/exports")
  @Idempotent
  @PermissionsAllowed("fund:export")
  public JobDetail exportFundStatement(
      @BeanParam @Valid FundPeriod period, @NotNull @Valid ExportReason reason) {
    return statementExport.start(period, reason);
  }
}
