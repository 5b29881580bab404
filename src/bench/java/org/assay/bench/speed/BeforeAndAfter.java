package org.assay.bench.speed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.regex.Pattern;

/**
 * Asks two services on this machine, one of earlier and one of later code, for the same things in
 * turn, so that whatever else the machine does slows both down. Each holds the demonstration
 * county. Takes the address and the process id of the earlier, then of the later one, and a
 * pattern: only what has it in its name is asked for (all without it). Prints medians from request
 * to last byte with their ratio, what the processors of each service worked for a request, and the
 * memory of each before and after.
 */
public final class BeforeAndAfter {
  private static final int PAGES = 50;
  private static final int PAPERS = 20;
  private static final int WARM = 10;
  private static final String SCHOOL = "dsl";
  private static final String LAST_YEAR =
      "\"id\":(\\d+),\"code\":\"%s-[^\"]*\",\"title\":\"[^\"]*\",\"phase\":\"closed\"";

  private record Service(Visitor visitor, ServiceProcess process) {}

  /** Asks one of the two. */
  private interface Request {
    Visitor.Answer send(Visitor visitor, int round) throws Exception;
  }

  /** What one service took for one thing. */
  private static final class Taken {
    private final List<Double> millis = new ArrayList<>();
    private double worked;
    private long bytes;

    private double median() {
      return millis.stream().sorted().skip(millis.size() / 2).findFirst().orElseThrow();
    }
  }

  private final List<Service> services;
  private final Pattern wanted;

  private BeforeAndAfter(List<Service> services, String wanted) {
    this.services = services;
    this.wanted = Pattern.compile(wanted);
  }

  public static void main(String[] args) throws Exception {
    var services = List.of(service(args[0], args[1]), service(args[2], args[3]));
    var both = new BeforeAndAfter(services, args.length > 4 ? args[4] : "");
    both.memory("after the start");
    System.out.println(
        "| what | before: ms | after: ms | ratio | worked before: ms | after: ms | ratio | bytes"
            + " |");
    System.out.println("|---|---|---|---|---|---|---|---|");
    both.pages();
    both.papers();
    both.memory("after these requests");
    System.exit(0);
  }

  private static Service service(String address, String pid) {
    return new Service(new Visitor(address), new ServiceProcess(Long.parseLong(pid)));
  }

  private void memory(String when) throws Exception {
    for (var it : services) System.out.println(when + ": " + it.process().memory());
  }

  private void pages() throws Exception {
    measure("page of signing in", PAGES, (visitor, round) -> visitor.open("/sign-in"));
    for (var account : List.of(SCHOOL, Addresses.CHAIR)) {
      var first = new ArrayList<String>();
      for (var it : services) first.add(it.visitor().destination(account, "/"));
      measure(
          "first page of " + account + ": " + String.join(", ", first),
          PAGES,
          (visitor, round) -> visitor.get(account, first.get(place(visitor))));
    }
  }

  /** As they are now, and as at a moment ago, of which nothing can have been kept. */
  private void papers() throws Exception {
    for (var kind : List.of("s175", "ey")) {
      var paths = new ArrayList<String>();
      for (var it : services) {
        var cycle =
            it.visitor()
                .find(Addresses.CHAIR, "/api/v1/cycles", LAST_YEAR.formatted(kind))
                .orElseThrow();
        paths.add("/api/v1/cycles/" + cycle + "/reports/compliance-summary.pdf");
      }
      paper(kind + " of last year, now", paths, path -> round -> path);
      paper(kind + " of last year, a moment ago", paths, Addresses::past);
    }
  }

  private void paper(String what, List<String> paths, Function<String, IntFunction<String>> asked)
      throws Exception {
    measure(
        "compliance summary, " + what,
        PAPERS,
        (visitor, round) ->
            visitor.get(Addresses.CHAIR, asked.apply(paths.get(place(visitor))).apply(round)));
  }

  private int place(Visitor visitor) {
    return services.getFirst().visitor() == visitor ? 0 : 1;
  }

  /** The one that is asked first is the second in the next round. */
  private void measure(String what, int rounds, Request request) throws Exception {
    if (!wanted.matcher(what).find()) return;
    var taken = List.of(new Taken(), new Taken());
    for (int round = -WARM; round < rounds; round++) { // those below 0 warm up
      for (int turn = 0; turn < 2; turn++) {
        var place = (round + turn) & 1;
        ask(services.get(place), round, request, taken.get(place));
      }
    }
    var before = taken.getFirst();
    var after = taken.getLast();
    System.out.printf(
        Locale.UK,
        "| %s | %.1f | %.1f | %.2f | %.1f | %.1f | %.2f | %,d, %,d |%n",
        what,
        before.median(),
        after.median(),
        after.median() / before.median(),
        before.worked / rounds,
        after.worked / rounds,
        after.worked / before.worked,
        before.bytes,
        after.bytes);
  }

  private static void ask(Service service, int round, Request request, Taken taken)
      throws Exception {
    var worked = service.process().worked();
    var begun = System.nanoTime();
    var answer = request.send(service.visitor(), round);
    var millis = (System.nanoTime() - begun) / 1e6;
    if (answer.status() != 200) throw new IllegalStateException("Refused: " + answer.status());
    if (round < 0) return;
    taken.millis.add(millis);
    taken.worked += service.process().worked() - worked;
    taken.bytes = answer.bytes();
  }
}
