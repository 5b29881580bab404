package org.assay.reporting.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.reporting.chart.Drawing;
import org.assay.reporting.chart.Shape;
import org.assay.reporting.pack.TakenOut.Why;
import org.assay.reporting.paper.Content;
import org.assay.reporting.paper.KeyFigure;
import org.assay.reporting.paper.Masthead;
import org.assay.reporting.paper.Paper;
import org.assay.reporting.paper.Part;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.Section;

/**
 * Takes out of one report what a reader outside the partnership may not see, and notes what. A
 * sentence with a name or a small number goes as a whole: what is left of it could be completed
 * from elsewhere.
 */
final class ShareableEdition {
  static final String HANDLING =
      "May be shared. It names no organisation, and counts of organisations or people below five"
          + " are held back.";

  static final String HELD_POPULATION = "The organisations asked; how many is held back";

  private final OrganisationNames names;
  private final String report;
  private final boolean counts;
  private final List<TakenOut> out = new ArrayList<>();
  private HeldLines held;
  private Set<Long> wholes = Set.of();

  /**
   * @param report its title in the pack
   * @param counts whether its small numbers are held back
   */
  ShareableEdition(OrganisationNames names, String report, boolean counts) {
    this(names, report, counts, HeldLines.NONE);
  }

  /**
   * @param held lines that the pack holds back
   */
  ShareableEdition(OrganisationNames names, String report, boolean counts, HeldLines held) {
    this.names = names;
    this.report = report;
    this.counts = counts;
    this.held = held;
  }

  /** Numbers of the population that the reader knows. */
  ShareableEdition within(Set<Long> numbers) {
    this.wholes = numbers;
    return this;
  }

  List<TakenOut> takenOut() {
    return List.copyOf(out);
  }

  /** Empty when nothing of it can be shared. */
  Optional<Paper> of(Paper paper, Set<String> sections) {
    if (counts && SmallNumbers.countsFew(paper.masthead().population())) {
      note("", "All of it", Why.FEW_ASKED);
      return Optional.empty();
    }
    var masthead = masthead(paper.masthead());
    within(Stream.concat(wholes.stream(), known(paper)).collect(Collectors.toSet()));
    if (counts) held = held.and(names, HeldLines.tables(paper, sections).toList());
    var kept = new ArrayList<Section>();
    for (var section : paper.sections()) {
      if (printed(section).isEmpty()) continue;
      if (sections.contains(section.name())) kept.add(section(section));
      else note(heading(section), "All of it", Why.ABOUT_ONE);
    }
    return Optional.of(new SharedPaper(masthead, keyFigures(paper.keyFigures()), kept));
  }

  /**
   * The numbers of organisations that a paper counts in all: its population, and key figures such
   * as "252 of 560 organisations returned".
   */
  static Stream<Long> known(Paper paper) {
    return Stream.concat(
            Stream.of(paper.masthead().population()),
            paper.keyFigures().stream().map(it -> it.value() + " " + it.label()))
        .flatMap(it -> SmallNumbers.wholes(it).stream());
  }

  private Masthead masthead(Masthead it) {
    return new Masthead(
        it.partnership(),
        it.subgroup(),
        anonymous(it.title()),
        it.cycleIs(),
        anonymous(it.cycle()),
        it.asAt(),
        it.populationIs(),
        counts && SmallNumbers.inWords(it.population())
            ? HELD_POPULATION
            : anonymous(it.population()),
        it.rule(),
        it.edition(),
        it.editionHash(),
        HANDLING);
  }

  private String anonymous(String text) {
    return SharedTable.anonymous(names, text);
  }

  private List<KeyFigure> keyFigures(List<KeyFigure> all) {
    return kept("", all, it -> it.value() + " " + it.label(), KeyFigure::note);
  }

  /** Those of which neither the first words nor the second say too much. */
  <T> List<T> kept(String place, List<T> all, Function<T, String> words, Function<T, String> more) {
    Predicate<T> named = it -> names.in(words.apply(it)) || names.in(more.apply(it));
    Predicate<T> small = it -> counts && (tells(words.apply(it)) || tells(more.apply(it)));
    lines(place, all.stream().filter(named).count(), Why.NAMES);
    lines(place, all.stream().filter(named.negate().and(small)).count(), Why.SMALL);
    return all.stream().filter(named.or(small).negate()).toList();
  }

  private void lines(String place, long number, Why why) {
    if (number > 0) note(place, number == 1 ? "1 line" : number + " lines", why);
  }

  private void note(String place, String what, Why why) {
    out.add(new TakenOut(report, anonymous(place), what, why));
  }

  private static List<Part> printed(Section section) {
    return section.parts().stream().filter(it -> it.content().printed()).toList();
  }

  private static String heading(Section section) {
    return printed(section).stream()
        .map(ShareableEdition::title)
        .filter(it -> !it.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static String title(Part part) {
    if (!part.heading().isEmpty()) return part.heading();
    return switch (part.content()) {
      case Content.Chart it -> it.title();
      case Content.Tabled it -> it.paper() == null ? "" : it.paper().title();
      case Content.Lines it -> "";
      case Content.Words it -> "";
      case Content.Stories it -> "";
    };
  }

  private Section section(Section section) {
    var place = heading(section);
    var parts = new ArrayList<Part>();
    for (var part : printed(section)) {
      var heading = title(part).isEmpty() ? place : title(part);
      content(heading, part.content())
          .ifPresent(
              it ->
                  parts.add(
                      new Part(
                          title(part.heading(), counts), part.level(), lead(heading, part), it)));
    }
    return new Section(section.name(), parts);
  }

  private String title(String text, boolean masked) {
    return masked ? SmallNumbers.heading(anonymous(text), SharedTable.HELD) : anonymous(text);
  }

  private String lead(String place, Part part) {
    var lead = CrossReferences.without(part.lead());
    return lead.isEmpty() || fits(place, lead, "1 sentence") ? lead : "";
  }

  private Optional<Content> content(String place, Content content) {
    return switch (content) {
      case Content.Lines it ->
          Optional.of(
              new Content.Lines(
                  it.numbered(),
                  kept(
                      place,
                      it.lines().stream()
                          .map(CrossReferences::without)
                          .filter(line -> !line.isEmpty())
                          .toList(),
                      line -> line,
                      line -> ""),
                  none(it)));
      case Content.Chart it -> chart(place, it);
      case Content.Tabled it -> Optional.of(table(place, it));
      case Content.Words it -> words(place, it);
      case Content.Stories it ->
          Optional.of(
              new Content.Stories(
                  kept(place, it.stories(), s -> s.title() + " " + s.story(), s -> s.standing()),
                  "Nothing that can be shared."));
    };
  }

  private Optional<Content> words(String place, Content.Words it) {
    var text = CrossReferences.without(it.text());
    return !text.isEmpty() && fits(place, text, "1 paragraph")
        ? Optional.of(new Content.Words(text, it.instead()))
        : Optional.empty();
  }

  private static String none(Content.Lines it) {
    return it.lines().isEmpty() ? it.none() : "Nothing that can be shared.";
  }

  private boolean fits(String place, String text, String what) {
    var named = names.in(text);
    var small = counts && tells(text);
    if (named || small) note(place, what, named ? Why.NAMES : Why.SMALL);
    return !named && !small;
  }

  private Optional<Content> chart(String place, Content.Chart it) {
    var words = words(it.drawing());
    words.add(it.title());
    var telling =
        words.stream().anyMatch(names::in) || (counts && words.stream().anyMatch(this::tells));
    if (telling) note(place, "1 chart", Why.CHART);
    return telling ? Optional.empty() : Optional.of(it);
  }

  /** A small number, or a figure of a line that is held back. */
  private boolean tells(String words) {
    return SmallNumbers.inWords(words)
        || SmallNumbers.leavesFew(words, wholes)
        || held.toldIn(words);
  }

  private static List<String> words(Drawing drawing) {
    var words = new ArrayList<String>();
    words.add(drawing.alternative());
    for (var mark : drawing.marks()) {
      if (mark instanceof Shape.Label label) words.add(label.text());
    }
    return words;
  }

  private Content table(String place, Content.Tabled it) {
    var paper = it.paper();
    if (paper == null) return it;
    var few = counts || countsAgencies(paper);
    var shared = new SharedTable(names, few, paper, held, wholes);
    lines(place, shared.named(), Why.NAMES);
    lines(place, shared.held(), Why.SMALL);
    var file = it.file();
    return new Content.Tabled(
        shared.table(),
        file == null ? null : new SharedTable(names, few, file, held, wholes).table(),
        it.saysNone() || !paper.lines().isEmpty(),
        it.key());
  }

  /** Whether each line says how many agencies its figures are of, whatever the report counts. */
  private static boolean countsAgencies(ReportTable table) {
    return table.columns().stream().anyMatch(it -> it.heading().equals("Agencies"));
  }
}
