package org.assay.bench.speed;

import com.mysql.cj.MysqlConnection;
import com.mysql.cj.PreparedQuery;
import com.mysql.cj.Query;
import com.mysql.cj.interceptors.QueryInterceptor;
import com.mysql.cj.log.Log;
import com.mysql.cj.protocol.Resultset;
import com.mysql.cj.protocol.ServerSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Writes down, while somebody listens, what is asked of the database: MySQL's driver makes it. */
public final class StatementsAsked implements QueryInterceptor {
  private static final List<String> ASKED = new ArrayList<>();
  private static volatile boolean listening;

  static void listen() {
    synchronized (ASKED) {
      ASKED.clear();
      listening = true;
    }
  }

  /** What was asked since, with its values in it; what is written is left out. */
  static List<String> heard() {
    synchronized (ASKED) {
      listening = false;
      return List.copyOf(ASKED);
    }
  }

  @Override
  public <T extends Resultset> @Nullable T preProcess(Supplier<String> sql, Query query) {
    if (listening) hear(query instanceof PreparedQuery it ? it.asSql() : sql.get());
    return null;
  }

  private static void hear(String statement) {
    if (!statement.regionMatches(true, 0, "select", 0, 6)) return;
    if (statement.contains("scheduled_task")) return;
    if (statement.toLowerCase(Locale.ROOT).endsWith("for update")) return;
    synchronized (ASKED) {
      ASKED.add(statement);
    }
  }

  @Override
  public QueryInterceptor init(MysqlConnection connection, Properties properties, Log log) {
    return this;
  }

  @Override
  public boolean executeTopLevelOnly() {
    return true;
  }

  @Override
  public void destroy() {}

  @Override
  public <T extends Resultset> @Nullable T postProcess(
      Supplier<String> sql, Query query, T rows, ServerSession session) {
    return null;
  }
}
