package org.assay.assurance.moderation.pages;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.ErrorLink;
import org.assay.platform.govuk.Table;
import org.jspecify.annotations.Nullable;

/**
 * The sample of one cycle: how it was drawn, who marks what, and what was found.
 *
 * @param draws whether the reader may draw it, as long as that has not been done
 * @param rules by which returns are drawn by risk
 * @param closed why the reader's queue is closed, and what to do; null when it is open
 * @param drawn how it was drawn, in sentences; empty before
 * @param lines in the order drawn, those that wait for the reader's marks first
 * @param found what moderation found so far, in sentences, each with its n
 * @param typed what was typed into the form; empty at first
 */
public record SamplePage(
    Shell shell,
    long cycle,
    String title,
    boolean draws,
    List<String> rules,
    @Nullable String closed,
    List<String> drawn,
    List<Line> lines,
    List<String> found,
    List<Found> tables,
    List<ErrorLink> errors,
    Typed typed) {

  /**
   * @param href null when the reader may not open it
   * @param said what went to and fro between moderators and the organisation, in sentences
   */
  public record Line(
      String organisation,
      @Nullable String href,
      String part,
      List<String> signs,
      String first,
      @Nullable String second,
      String state,
      String tag,
      List<String> said) {}

  /**
   * A table of what was found, with the picture of it.
   *
   * @param svg null where there is none, as {@code words}, which tell how to read it
   */
  public record Found(@Nullable String svg, @Nullable String words, Table table) {
    public static Found of(Table table) {
      return new Found(null, null, table);
    }
  }

  public record Typed(String seed, String random, String risk) {}

  public @Nullable String error(String box) {
    return ErrorLink.at(errors, box);
  }
}
