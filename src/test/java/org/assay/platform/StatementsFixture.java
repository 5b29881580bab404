package org.assay.platform;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;

/** Counts what a piece of work asks of the database, by the database's own count. */
@Singleton
public class StatementsFixture {
  private final Sql sql;
  private final TransactionOperations<Connection> transactions;

  StatementsFixture(Sql sql, TransactionOperations<Connection> transactions) {
    this.sql = sql;
    this.transactions = transactions;
  }

  /** How many selects it takes; all of them in one transaction. */
  public long selects(Runnable work) {
    return transactions.executeRead(
        status -> {
          var before = counted();
          work.run();
          return counted() - before;
        });
  }

  /** Of this connection alone, whatever others ask meanwhile. */
  private long counted() {
    return sql.first("show session status like 'Com_select'", row -> row.getLong(2)).orElseThrow();
  }
}
