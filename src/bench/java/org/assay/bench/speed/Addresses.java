package org.assay.bench.speed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.assay.collection.cycles.Cycle;
import org.assay.platform.Sql;

/** Addresses that are measured, gathered by what they are. */
abstract class Addresses {
  static final String CHAIR = "pas.chair";

  final Visitor visitor;
  final Sql sql;
  final Cycle now;
  final Cycle before;
  final List<Asked> all = new ArrayList<>();

  /**
   * @param now the cycle of schools that is under way
   * @param before the one before it, in which nearly all returned
   */
  Addresses(Visitor visitor, Sql sql, Cycle now, Cycle before) {
    this.visitor = visitor;
    this.sql = sql;
    this.now = now;
    this.before = before;
  }

  /** Everything: the subgroup's pages, lists, and papers in every format. */
  static List<Asked> all(Visitor visitor, Sql sql, Cycle now, Cycle before) throws Exception {
    var papers = new PaperAddresses(visitor, sql, now, before);
    var pages = new PageAddresses(visitor, sql, now, before);
    papers.summaries();
    pages.subgroup();
    pages.changed();
    pages.desk();
    var all = new ArrayList<>(papers.all);
    all.addAll(pages.all);
    papers.all.clear();
    papers.papers();
    papers.files();
    all.addAll(papers.all);
    return all;
  }

  /** A return of an account's organisation in such a state. */
  final long one(String account, String state) {
    return sql.count(
        "select min(r.id) from agency_return r join membership m on m.organisation_id ="
            + " r.organisation_id join person p on p.id = m.person_id where p.email = ? and"
            + " r.status = ?",
        account + "@lindenshire.example.org",
        state);
  }

  /** As at a moment ago, a different one each time: a copy that is kept is no measure. */
  static IntFunction<String> past(String path) {
    return round -> path + "?at=" + Instant.now().minusMillis(1);
  }

  /** The first page of its kind that another leads to. */
  final void lookedUp(String account, String on, String pattern) throws Exception {
    visitor
        .find(account, on, pattern)
        .ifPresentOrElse(
            it -> list(account, it), () -> System.out.println("no " + pattern + " on " + on));
  }

  final void found(String account, String on, String pattern, String path) throws Exception {
    visitor
        .find(account, on, pattern)
        .ifPresentOrElse(
            it -> page(account, path.formatted(it)),
            () -> System.out.println("no " + pattern + " on " + on));
  }

  final void found(String account, String on, String pattern) throws Exception {
    visitor
        .find(account, on, pattern)
        .ifPresentOrElse(
            it -> page(account, it), () -> System.out.println("no " + pattern + " on " + on));
  }

  final void page(String account, String path) {
    all.add(Asked.page("The subgroup's pages", account, path));
  }

  final void list(String account, String path) {
    all.add(new Asked("Lists and other pages", path + " as " + account, account, round -> path));
  }

  final void paper(String what, String account, String path) {
    paper(what, account, round -> path);
  }

  final void paper(String what, String account, IntFunction<String> path) {
    all.add(new Asked("Papers", what, account, path));
  }
}
