package org.assay.collection.workbook;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.collection.workbook.sheet.WorkbookSheet;
import org.assay.platform.Shell;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.ErrorLink;
import org.assay.platform.govuk.SummaryRow;
import org.jspecify.annotations.Nullable;

/**
 * What a workbook would change, with the conflicts to decide first.
 *
 * @param takenOut when, in words
 * @param mark of the upload that this is about
 * @param faults in cells of the workbook that are left out
 * @param taken answers that only the workbook changes, each with what it was and what it becomes
 * @param cleared how many of them the workbook empties
 * @param toFix what is not right yet about answers that would be saved
 * @param kept how many answers changed online only
 * @param agreed how many were changed to the same in both places
 */
public record ReviewPage(
    Shell shell,
    WorkbookSheet.Labels labels,
    String takenOut,
    String mark,
    List<ErrorLink> errors,
    List<String> faults,
    List<Clash> clashes,
    List<Held> held,
    List<SummaryRow> taken,
    List<String> cleared,
    List<String> toFix,
    int kept,
    int agreed) {

  /**
   * One answer that was changed in both places.
   *
   * @param by who changed it online and when; null when nobody did
   */
  public record Clash(
      String key,
      String title,
      String base,
      String mine,
      String theirs,
      @Nullable String by,
      int version,
      List<Choice> choices,
      @Nullable String error) {}

  /**
   * Text that may identify a child.
   *
   * @param box names the boxes that confirm it
   */
  public record Held(
      String box,
      String title,
      String words,
      boolean ticked,
      String reason,
      @Nullable String error) {

    /** Of the boxes on the page. */
    public String id() {
      return box.replaceAll("[^A-Za-z0-9-]", "-");
    }

    String href() {
      return (error == null ? "#confirm-" : "#reason-") + id();
    }
  }

  /** For instance “42 answers to save, 3 kept as online, 2 to decide.” What is none is left out. */
  public String summary() {
    return Stream.of(
            Stream.of(answers(taken.size()) + " to save"),
            told(kept, "kept as online"),
            told(agreed, "the same already"),
            told(clashes.size(), "to decide"))
        .flatMap(it -> it)
        .collect(Collectors.joining(", ", "", "."));
  }

  private static Stream<String> told(int count, String what) {
    return count == 0 ? Stream.of() : Stream.of(count + " " + what);
  }

  static String answers(int count) {
    return count == 1 ? "1 answer" : count + " answers";
  }
}
