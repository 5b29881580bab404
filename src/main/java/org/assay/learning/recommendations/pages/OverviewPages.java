package org.assay.learning.recommendations.pages;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.assay.learning.recommendations.Chain;
import org.assay.learning.recommendations.ChainsAt;
import org.assay.learning.recommendations.Escalation;
import org.assay.learning.recommendations.lists.ChainFigures;
import org.assay.learning.recommendations.lists.RecommendationSearch;
import org.assay.learning.recommendations.rules.Quarter;
import org.assay.people.directory.Partnership;
import org.assay.people.directory.Register;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Navigation;
import org.assay.platform.England;
import org.assay.platform.NumberWords;
import org.assay.platform.QueryWriter;
import org.assay.platform.form.AsAt;
import org.assay.platform.govuk.Table;
import org.assay.platform.govuk.Table.Cell;
import org.jspecify.annotations.Nullable;

/** Makes the page that shows how recommendations stand as a whole. */
@Singleton
class OverviewPages {
  private final ChainsAt chains;
  private final Register register;
  private final Clock clock;

  OverviewPages(ChainsAt chains, Register register, Clock clock) {
    this.chains = chains;
    this.register = register;
    this.clock = clock;
  }

  OverviewPage page(Caller caller, AsAt asAt) {
    var at = asAt.or(clock.instant());
    var today = England.day(at);
    var all = chains.all(caller, at);
    var figures = new ChainFigures(all, today);
    var quarter = Quarter.completeOn(today);
    return new OverviewPage(
        Navigation.shell(caller, "How recommendations stand", RecommendationListPages.PATH),
        register.partnership(caller.partnershipId()).map(Partnership::name).orElse(""),
        population(figures),
        proof(figures),
        quarter.label(),
        silent(figures.silent(quarter)),
        ages(figures),
        lines("Themes across all sources", "Theme", figures.byTheme(), "theme"),
        lines("Owners", "Owner", figures.byOwner(), "owner"),
        lines("Kinds of source", "Source", figures.bySource(), null),
        reviews(all),
        decisions(all),
        asAt);
  }

  private static String population(ChainFigures it) {
    return ("%s: %,d open, of which %,d overdue; %,d closed as implemented and %,d"
            + " as not implemented. One that several sources ask for, or several own, counts once"
            + " here and is in the line of each of them below.")
        .formatted(
            NumberWords.of(it.chains().size(), "recommendation"),
            it.open(),
            it.overdue(),
            it.implemented(),
            it.notImplemented());
  }

  private static List<String> proof(ChainFigures it) {
    return List.of(
        "%,d of %s %s closed as implemented with proof that somebody other than the owner had seen."
            .formatted(
                it.withProof(),
                NumberWords.of(it.closed(), "closed recommendation"),
                it.withProof() == 1 ? "was" : "were"),
        "%,d of these %,d %s looked at again in a re-audit. In %,d of the %,d it had improved or held."
            .formatted(
                it.reaudited(),
                it.withProof(),
                it.reaudited() == 1 ? "was" : "were",
                it.held(),
                it.reaudited()));
  }

  private static @Nullable Table silent(Map<String, Long> silent) {
    if (silent.isEmpty()) return null;
    return new Table(
        null,
        "",
        List.of(Cell.text("Owner"), Cell.number("Recommendations without an update")),
        silent.entrySet().stream()
            .map(
                it ->
                    List.of(
                        Cell.link(it.getKey(), link(it.getKey())),
                        Cell.number(Long.toString(it.getValue()))))
            .toList(),
        true);
  }

  private static String link(String owner) {
    return RecommendationListPages.PATH
        + new RecommendationSearch(null, null, owner, RecommendationSearch.SILENT, 1).query(1);
  }

  private static Table ages(ChainFigures figures) {
    return new Table(
        "How long the %,d open ones have been open".formatted(figures.open()),
        "govuk-table__caption--m",
        List.of(Cell.text("Since the first source recommended it"), Cell.number("Open")),
        figures.ages().entrySet().stream()
            .map(
                it ->
                    List.of(Cell.text(it.getKey().label()), Cell.number(it.getValue().toString())))
            .toList(),
        true);
  }

  /**
   * @param filter which box of the list leads to the line's recommendations; null for none
   */
  private static Table lines(
      String caption, String name, List<ChainFigures.Line> lines, @Nullable String filter) {
    return new Table(
        caption,
        "govuk-table__caption--m",
        List.of(
            Cell.text(name),
            Cell.number("All"),
            Cell.number("Open"),
            Cell.number("Overdue"),
            Cell.number("Implemented"),
            Cell.number("Not implemented"),
            Cell.number("Closed with proof seen"),
            Cell.number("Held at re-audit")),
        lines.stream().map(it -> line(it, filter)).toList(),
        true);
  }

  private static List<Cell> line(ChainFigures.Line it, @Nullable String filter) {
    return List.of(
        filter == null ? Cell.text(it.name()) : Cell.link(it.name(), link(it.name(), filter)),
        Cell.number(Long.toString(it.all())),
        Cell.number(Long.toString(it.open())),
        Cell.number(Long.toString(it.overdue())),
        Cell.number(Long.toString(it.implemented())),
        Cell.number(Long.toString(it.notImplemented())),
        Cell.number(Long.toString(it.withProof())),
        Cell.number(Long.toString(it.held())));
  }

  private static String link(String name, String filter) {
    var theme = filter.equals("theme") ? name : null;
    var owner = filter.equals("owner") ? name : null;
    return RecommendationListPages.PATH
        + new RecommendationSearch(null, theme, owner, RecommendationSearch.ALL, 1).query(1);
  }

  private static @Nullable Table reviews(List<Chain> all) {
    var reviews = new TreeMap<String, Long>();
    for (var chain : all) {
      chain.sources().stream()
          .map(it -> it.finding().what().source().reference())
          .distinct()
          .forEach(it -> reviews.merge(it, 1L, Long::sum));
    }
    if (reviews.isEmpty()) return null;
    return new Table(
        "Response by review",
        "govuk-table__caption--m",
        List.of(
            Cell.text("Review or audit"),
            Cell.number("Recommendations"),
            Cell.text("Response"),
            Cell.text("Response in Word")),
        reviews.entrySet().stream().map(it -> review(it.getKey(), it.getValue())).toList(),
        true);
  }

  private static List<Cell> review(String name, long many) {
    var query = QueryWriter.of(Map.of("review", name));
    var base = "/recommendations/responses/review-response";
    return List.of(
        Cell.text(name),
        Cell.number(Long.toString(many)),
        Cell.link("PDF of the response to " + name, base + ".pdf" + query),
        Cell.link("Word file of the response to " + name, base + ".docx" + query));
  }

  private static @Nullable Table decisions(List<Chain> all) {
    var rows =
        all.stream()
            .flatMap(it -> it.escalations().stream().map(one -> decision(it, one)))
            .toList();
    if (rows.isEmpty()) return null;
    return new Table(
        "Escalated",
        "govuk-table__caption--m",
        List.of(
            Cell.text("Recommendation"),
            Cell.text("To"),
            Cell.text("On"),
            Cell.text("Why"),
            Cell.text("Decision")),
        rows,
        true);
  }

  private static List<Cell> decision(Chain chain, Escalation it) {
    var decision = Objects.requireNonNullElse(it.decision(), "Not decided yet");
    return List.of(
        Cell.link(chain.recommendation().ref(), "/recommendations/" + chain.id()),
        Cell.text(it.stageName()),
        Cell.text(ChainText.day(it.raisedOn())),
        Cell.text(it.reason()),
        Cell.text(decision));
  }
}
