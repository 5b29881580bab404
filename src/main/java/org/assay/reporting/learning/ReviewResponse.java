package org.assay.reporting.learning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.learning.recommendations.Chain;
import org.assay.learning.recommendations.RecommendationOwner;
import org.assay.learning.recommendations.lists.ChainFigures;
import org.assay.learning.recommendations.rules.ChainState;
import org.assay.reporting.assurance.StandingLines;
import org.assay.reporting.paper.Content;
import org.assay.reporting.paper.FigureWords;
import org.assay.reporting.paper.Masthead;
import org.assay.reporting.paper.Part;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.Section;
import org.assay.reporting.paper.TableColumn;
import org.assay.reporting.paper.TableLine;

/** The response to one review: each recommendation, what was done, and its impact. */
final class ReviewResponse {
  private static final List<String> METHOD =
      List.of(
          "What the owner says, what the evidence shows and the date are three things and are never"
              + " joined.",
          "Proof seen: somebody else saw the evidence before it was closed. Held: so found at the"
              + " last re-audit.");

  private ReviewResponse() {}

  /**
   * @param chains that the review asks for
   * @param review its name
   * @param stands where the review itself stands, in words; empty while nobody has said
   */
  static LearningPaper of(
      Masthead masthead, List<Chain> chains, String review, String stands, LocalDate today) {
    var ordered =
        chains.stream().sorted(Comparator.comparing(it -> number(source(it, review)))).toList();
    var tables = new ChainTables(new ChainFigures(ordered, today), today);
    var it = tables.figures();
    return new LearningPaper(
        masthead,
        tables.keyFigures(),
        List.of(
            Section.of(
                "headlines",
                "Headlines",
                Content.bulleted(headlines(ordered.size(), it, stands), "")),
            RecommendationsReport.listed("summary", "At a glance", summary(ordered, review, today)),
            Section.of("each", each(ordered, review, today)),
            method(masthead)));
  }

  /** How many there are and how they stand; what none of them is goes unsaid. */
  private static String headline(int all, ChainFigures figures) {
    var stand =
        Stream.of(
                told(figures.open(), "open"),
                told(figures.implemented(), "implemented"),
                told(figures.notImplemented(), "not implemented"))
            .flatMap(it -> it)
            .collect(Collectors.joining(", "));
    return "The review makes %s%s."
        .formatted(
            all == 1 ? "1 recommendation" : all + " recommendations",
            stand.isEmpty() ? "" : ": " + stand);
  }

  private static Stream<String> told(long count, String what) {
    return count == 0 ? Stream.of() : Stream.of(count + " " + what);
  }

  private static Section method(Masthead masthead) {
    return Section.of(
        "method",
        Part.of(Content.bulleted(METHOD, ""))
            .under("How to read this")
            .saying("As at " + masthead.asAtInWords() + "."));
  }

  private static List<String> headlines(int many, ChainFigures it, String stands) {
    var counts = headline(many, it);
    return stands.isEmpty()
        ? List.of(counts)
        : List.of("The review itself: " + stands + ".", counts);
  }

  private static ReportTable summary(List<Chain> chains, String review, LocalDate today) {
    return new ReportTable(
        "At a glance",
        "How each recommendation stands",
        "The review makes no recommendation.",
        List.of(
            TableColumn.text("No.", 8),
            TableColumn.text("Owner", 36),
            TableColumn.text("The owner says", 22),
            TableColumn.text("The evidence shows", 22),
            TableColumn.text("Against the date", 22)),
        chains.stream()
            .map(
                it -> {
                  var standing = it.standing(today);
                  return TableLine.of(label(it, review))
                      .text(StandingLines.owners(it))
                      .text(StandingLines.said(standing.owner()))
                      .text(standing.evidence().label())
                      .text(standing.date().label());
                })
            .toList());
  }

  private static Part[] each(List<Chain> chains, String review, LocalDate today) {
    var parts = new ArrayList<Part>();
    for (var it : chains) {
      var link = source(it, review).link();
      var part =
          Part.of(Content.bulleted(told(it, today), ""))
              .below("Recommendation " + label(it, review))
              .saying(link.words());
      parts.add(part);
    }
    parts.addFirst(
        Part.of(
                new Content.Words(
                    "What its owners have done about each, and what it has changed.", false))
            .under("What was done, and its impact"));
    return parts.toArray(Part[]::new);
  }

  private static List<String> told(Chain it, LocalDate today) {
    var told = new ArrayList<String>();
    told.add("Owner: " + StandingLines.owners(it) + ".");
    it.owners().stream()
        .filter(owner -> owner.reason() != null)
        .forEach(owner -> told.add(owner.name() + refuses(owner) + owner.reason()));
    it.actions().forEach(action -> told.add("Planned: " + sentence(action.action().what())));
    told.addAll(updates(it));
    var standing = it.standing(today);
    told.add("Evidence: " + standing.evidence().label() + ".");
    told.add(
        "Due %s. %s."
            .formatted(FigureWords.day(it.recommendation().dueOn()), standing.date().label()));
    return told;
  }

  private static String refuses(RecommendationOwner owner) {
    return owner.state() == ChainState.NOT_ACCEPTED
        ? " does not accept it: "
        : " does not accept all of it: ";
  }

  /** What each owner said last, by name where there are several. */
  private static List<String> updates(Chain it) {
    var told = new ArrayList<String>();
    for (var owner : it.owners()) {
      var by = it.owners().size() == 1 ? ": " : ", says " + owner.name() + ": ";
      it.updates().stream()
          .filter(update -> Long.valueOf(update.ownerId()).equals(owner.id()))
          .findFirst()
          .ifPresent(
              last -> {
                told.add("Done" + by + last.done());
                told.add("Impact" + by + last.difference());
              });
    }
    return told.isEmpty()
        ? List.of("Done: no update has been given yet.", "Impact: none is known yet.")
        : told;
  }

  private static String sentence(String words) {
    return words.endsWith(".") ? words : words + ".";
  }

  static Chain.Source source(Chain it, String review) {
    return it.sources().stream()
        .filter(source -> source.finding().what().source().reference().equals(review))
        .findFirst()
        .orElse(it.sources().getFirst());
  }

  private static String label(Chain it, String review) {
    var ref = source(it, review).link().ref();
    return ref == null ? it.recommendation().ref() : ref;
  }

  /** Numbers in their order, what is no number after them. */
  private static String number(Chain.Source source) {
    var ref = source.link().ref();
    return ref != null && ref.matches("\\d{1,6}")
        ? "%06d".formatted(Integer.parseInt(ref))
        : "~" + ref;
  }
}
