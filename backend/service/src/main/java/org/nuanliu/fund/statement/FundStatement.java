package org.nuanliu.fund.statement;

import java.time.LocalDate;
import java.util.List;

/** What happened to the money of one union in a period, line by line. */
public record FundStatement(
    String unionName, LocalDate from, LocalDate to, List<FundStatementLine> lines) {}
