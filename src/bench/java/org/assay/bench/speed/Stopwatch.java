package org.assay.bench.speed;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Asks for an address and, directly after it, does alone what that cannot do without: its
 * statements, and setting its papers or its page.
 */
final class Stopwatch {
  private static final OperatingSystemMXBean MACHINE =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private static final int MANY = 40;
  private static final int FEW = 5;

  private final Visitor visitor;
  private final BareDatabase bare;
  private final int warm;
  private final int rounds;

  Stopwatch(Visitor visitor, BareDatabase bare, int warm, int rounds) {
    this.visitor = visitor;
    this.bare = bare;
    this.warm = warm;
    this.rounds = rounds;
  }

  Row row(Asked it) throws Exception {
    var measured = new ArrayList<Row.Round>();
    for (int i = 0; i < warm + rounds; i++) {
      var round = round(it, i);
      if (i >= warm) measured.add(round);
    }
    return new Row(it.what(), measured);
  }

  private Row.Round round(Asked it, int number) throws Exception {
    var path = it.path().apply(number);
    var service = MACHINE.getProcessCpuTime();
    var database = database();
    StatementsAsked.listen();
    PiecesSet.listen();
    var begun = System.nanoTime();
    var answer = visitor.get(it.account(), path);
    var whole = since(begun);
    var serviceWorked = (MACHINE.getProcessCpuTime() - service) / 1e6;
    var databaseWorked = (database() - database) / 1e6;
    var statements = StatementsAsked.heard();
    var pieces = PiecesSet.heard();
    if (number == 0 && statements.size() > MANY) tell(it.what(), statements);
    if (answer.status() != 200) throw new IllegalStateException(path + " " + answer.status());
    return new Row.Round(
        whole,
        timed(() -> bare.ask(statements)),
        timed(() -> set(pieces)),
        serviceWorked,
        databaseWorked,
        statements.size(),
        answer.bytes());
  }

  /** Which statement is asked most often, so that it can be asked once for all. */
  private static void tell(String what, List<String> statements) {
    statements.stream()
        .collect(groupingBy(it -> it.replaceAll("[0-9]+", "?"), counting()))
        .entrySet()
        .stream()
        .filter(it -> it.getValue() > FEW)
        .forEach(it -> System.err.println(what + ": " + it.getValue() + " times " + it.getKey()));
  }

  private static int set(List<Callable<?>> pieces) throws Exception {
    for (var piece : pieces) piece.call();
    return pieces.size();
  }

  static double timed(Callable<?> work) throws Exception {
    var begun = System.nanoTime();
    work.call();
    return since(begun);
  }

  private static double since(long begun) {
    return (System.nanoTime() - begun) / 1e6;
  }

  /** In nanoseconds. */
  private static long database() {
    var pid = System.getenv("ASSAY_DB_PID");
    return pid == null
        ? 0
        : ProcessHandle.of(Long.parseLong(pid))
            .flatMap(it -> it.info().totalCpuDuration())
            .orElse(Duration.ZERO)
            .toNanos();
  }
}
