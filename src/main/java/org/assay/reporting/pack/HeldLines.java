package org.assay.reporting.pack;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.reporting.PackSource;
import org.assay.reporting.paper.Content;
import org.assay.reporting.paper.Paper;
import org.assay.reporting.paper.Part;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.TableColumn;
import org.assay.reporting.paper.TableLine;

/**
 * Which lines are held back, by how they begin, however a table punctuates that. What one table of
 * a report holds back, none of its other tables, charts and sentences gives away; and no table of
 * another report of the pack that counts the same.
 */
final class HeldLines {
  static final HeldLines NONE = new HeldLines(Set.of(), Map.of());

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Both count the organisations that returned. */
  private static final Pattern RETURNED = Pattern.compile("return|organisation");

  private static final String RETURNS = "returned";

  /** Before the title of a standard or a question. */
  private static final Pattern REF = Pattern.compile("^\\p{Alnum}{1,4} (?=.{12})");

  /** A shorter name may stand in any sentence. */
  private static final int SHORTEST = 4;

  private final Set<String> own;
  private final Map<String, Set<String>> elsewhere;

  /**
   * @param own names of lines of this report
   * @param elsewhere by name of a line, what other reports of the pack hold back of it: the
   *     headings of its columns and its numbers
   */
  private HeldLines(Set<String> own, Map<String, Set<String>> elsewhere) {
    this.own = Set.copyOf(own);
    this.elsewhere = Map.copyOf(elsewhere);
  }

  /**
   * What the reports of a pack whose small numbers are held back hide from each other. One that
   * then holds back another line makes the others look again.
   */
  static HeldLines ofPack(OrganisationNames names, Collection<PackSource.Bound> reports) {
    var all = new HashMap<String, Set<String>>();
    int known;
    do {
      known = size(all);
      for (var it : reports) {
        if (!it.counts()) continue;
        var tables = tables(it.paper(), it.shareable()).toList();
        var held = new HeldLines(Set.of(), all).and(names, tables);
        tables.forEach(table -> add(all, new SharedTable(names, true, table, held), table));
      }
    } while (size(all) > known);
    return new HeldLines(Set.of(), all);
  }

  private static void add(Map<String, Set<String>> all, SharedTable shared, ReportTable table) {
    var counted = counted(table.columns());
    if (table.lines().stream().anyMatch(it -> SmallNumbers.inLabel(it.label()).isPresent())) {
      counted.add(RETURNS);
    }
    shared
        .counts()
        .forEach(
            (label, counts) -> {
              var known = all.computeIfAbsent(label, any -> new HashSet<>());
              known.addAll(counted);
              counts.stream().filter(it -> it > 0).map(HeldLines::value).forEach(known::add);
            });
  }

  /** Two columns of one line with the same number count the same, whatever their headings say. */
  private static String value(long count) {
    return "=" + count;
  }

  private static int size(Map<String, Set<String>> all) {
    return all.values().stream().mapToInt(Set::size).sum();
  }

  /** With those of one report, given all its tables that can be shared. */
  HeldLines and(OrganisationNames names, List<ReportTable> tables) {
    var labels = new HashSet<>(own);
    int known;
    do {
      known = labels.size();
      var held = new HeldLines(labels, elsewhere);
      tables.forEach(it -> labels.addAll(new SharedTable(names, true, it, held).labels()));
    } while (labels.size() > known);
    return new HeldLines(labels, elsewhere);
  }

  /** Of the sections that can be shared. */
  static Stream<ReportTable> tables(Paper paper, Set<String> sections) {
    return paper.sections().stream()
        .filter(it -> sections.contains(it.name()))
        .flatMap(it -> it.parts().stream())
        .map(Part::content)
        .flatMap(it -> it instanceof Content.Tabled t ? tables(t) : Stream.empty());
  }

  private static Stream<ReportTable> tables(Content.Tabled it) {
    return Stream.of(it.paper(), it.file()).filter(Objects::nonNull).distinct();
  }

  /** The name of a line without what differs from table to table. */
  static String plain(String label) {
    return NO_WORD
        .matcher(SmallNumbers.withoutCount(label, ""))
        .replaceAll(" ")
        .strip()
        .toLowerCase(Locale.UK);
  }

  /** What a table counts, by the headings of its columns. */
  private static Set<String> counted(List<TableColumn> columns) {
    return columns.stream()
        .filter(it -> it.kind() == TableColumn.Kind.NUMBER)
        .map(it -> plain(it.heading()))
        .map(it -> RETURNED.matcher(it).find() ? RETURNS : it)
        .collect(Collectors.toSet());
  }

  /** What one line counts; a number in its label is one of returns. */
  private static Set<String> counted(List<TableColumn> columns, TableLine line) {
    var counted = new HashSet<>(counted(columns));
    SmallNumbers.inLabel(line.label()).ifPresent(many -> counted.add(RETURNS));
    return counted;
  }

  /** Whether a line of a table with these columns is held back. */
  boolean has(String label, List<TableColumn> columns, TableLine line) {
    var name = plain(label);
    if (own.contains(name)) return true;
    var known = elsewhere.getOrDefault(name, Set.of());
    return !known.isEmpty()
        && (counted(columns, line).stream().anyMatch(known::contains)
            || SmallNumbers.counts(columns, line).stream()
                .map(HeldLines::value)
                .anyMatch(known::contains));
  }

  /** Whether a text tells a figure of one of the report's own lines that are held back. */
  boolean toldIn(String text) {
    if (own.isEmpty() || text.chars().noneMatch(Character::isDigit)) return false;
    var words = " " + plain(text) + " ";
    return own.stream().anyMatch(it -> isIn(words, it) || isIn(words, withoutRef(it)));
  }

  private static boolean isIn(String words, String name) {
    return name.length() >= SHORTEST && words.contains(" " + name + " ");
  }

  /** A sentence names a standard without its letter. */
  private static String withoutRef(String name) {
    return REF.matcher(name).replaceFirst("");
  }

  /** For what stands beside the reports: whatever any of them holds back. */
  HeldLines ofAll() {
    return new HeldLines(elsewhere.keySet(), elsewhere);
  }
}
