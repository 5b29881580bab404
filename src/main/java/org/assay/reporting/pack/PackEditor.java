package org.assay.reporting.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.reporting.PackSource;
import org.assay.reporting.dashboard.meeting.MeetingPoint;
import org.assay.reporting.pack.TakenOut.Why;
import org.assay.reporting.paper.KeyFigure;
import org.assay.reporting.paper.Masthead;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.pdf.BoundReport;
import org.jspecify.annotations.Nullable;

/** Makes all parts of a pack fit for its edition: the full one as they are. */
final class PackEditor {
  private final @Nullable OrganisationNames names;
  private final Set<String> bookmarks = new HashSet<>();
  private final List<TakenOut> out = new ArrayList<>();
  private HeldLines held = HeldLines.NONE;
  private Set<Long> wholes = Set.of();

  private PackEditor(@Nullable OrganisationNames names) {
    this.names = names;
  }

  static PackEditor full() {
    return new PackEditor(null);
  }

  static PackEditor shareable(OrganisationNames names) {
    return new PackEditor(names);
  }

  /** What stands where no line is left. */
  String none() {
    return names == null ? "Nothing." : "Nothing that can be shared.";
  }

  List<TakenOut> takenOut() {
    return List.copyOf(out);
  }

  /**
   * A report as it was made, before it is edited.
   *
   * @param title by which the pack calls it
   */
  record Titled(String title, PackSource.Bound bound) {}

  /**
   * All reports of the pack at once: a figure that is held back in one of them must not follow from
   * another.
   */
  List<BoundReport> edited(List<Titled> reports) {
    if (names != null) {
      wholes =
          reports.stream()
              .filter(it -> it.bound().counts())
              .flatMap(it -> ShareableEdition.known(it.bound().paper()))
              .collect(Collectors.toSet());
    }
    if (names != null) held = HeldLines.ofPack(names, reports.stream().map(Titled::bound).toList());
    return RepeatedTables.once(
        reports.stream().flatMap(it -> edited(it.title(), it.bound()).stream()).toList());
  }

  private Optional<BoundReport> edited(String title, PackSource.Bound it) {
    if (names == null) {
      return Optional.of(new BoundReport(once(title), it.template(), FullEdition.of(it.paper())));
    }
    var name = once(SharedTable.anonymous(names, title));
    var edition = new ShareableEdition(names, name, it.counts(), held).within(wholes);
    var paper = edition.of(it.paper(), it.shareable());
    out.addAll(edition.takenOut());
    return paper.map(kept -> new BoundReport(name, it.template(), kept));
  }

  /** No two bookmarks are alike. */
  private String once(String title) {
    var name = title;
    for (int again = 2; !bookmarks.add(name); again++) name = title + " (" + again + ")";
    return name;
  }

  /** A population of fewer than five is not told. */
  Masthead masthead(Masthead it) {
    if (names == null) return it;
    wholes =
        Stream.concat(wholes.stream(), SmallNumbers.wholes(it.population()).stream())
            .collect(Collectors.toSet());
    return new Masthead(
        it.partnership(),
        it.subgroup(),
        it.title(),
        it.cycleIs(),
        SharedTable.anonymous(names, it.cycle()),
        it.asAt(),
        it.populationIs(),
        SmallNumbers.inWords(it.population()) ? ShareableEdition.HELD_POPULATION : it.population(),
        it.rule(),
        it.edition(),
        it.editionHash(),
        it.handling());
  }

  List<KeyFigure> keyFigures(List<KeyFigure> all) {
    return names == null
        ? all
        : kept(names, all, it -> it.value() + " " + it.label() + ". " + it.note());
  }

  List<MeetingPoint> points(List<MeetingPoint> all) {
    return names == null ? all : kept(names, all, MeetingPoint::words);
  }

  private <T> List<T> kept(
      OrganisationNames those, List<T> all, java.util.function.Function<T, String> words) {
    var edition = new ShareableEdition(those, PackFront.FIRST, true, held.ofAll()).within(wholes);
    var kept = edition.kept("", all, words, it -> "");
    out.addAll(edition.takenOut());
    return kept;
  }

  /** Recommendations and decisions are the partnership's own: however few, they count nobody. */
  ReportTable matters(ReportTable all) {
    if (names == null) return all;
    var shared = new SharedTable(names, false, all);
    if (shared.named() > 0) {
      out.add(new TakenOut(PackFront.SECOND, "", shared.named() + " lines", Why.NAMES));
    }
    return shared.table();
  }
}
