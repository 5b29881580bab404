package org.assay.reporting.paper;

import java.time.Instant;
import org.assay.platform.England;

/**
 * The top of every paper, and what makes its figures traceable.
 *
 * @param cycleIs what the next part is: "Cycle", or for instance "Audit"
 * @param cycle the collection reported on, as people call it
 * @param asAt up to when submissions count
 * @param populationIs what the next part is: "Population", or for one organisation "Return"
 * @param population who was asked, with how many
 * @param rule how a submission is chosen and a score worked out, in a sentence
 * @param edition title and version of the question set, as people call it; empty when the paper
 *     rests on none
 * @param editionHash SHA-256 of the question set's canonical form, in hexadecimal; empty when the
 *     paper rests on several or none
 * @param handling who may read it, and what not to do with it
 */
public record Masthead(
    String partnership,
    String subgroup,
    String title,
    String cycleIs,
    String cycle,
    Instant asAt,
    String populationIs,
    String population,
    String rule,
    String edition,
    String editionHash,
    String handling) {

  /** Characters that the foot of a page has room for. */
  private static final int FOOT = 105;

  /** Of a cycle. */
  public Masthead(
      String partnership,
      String subgroup,
      String title,
      String cycle,
      Instant asAt,
      String populationIs,
      String population,
      String rule,
      String edition,
      String editionHash,
      String handling) {
    this(
        partnership,
        subgroup,
        title,
        "Cycle",
        cycle,
        asAt,
        populationIs,
        population,
        rule,
        edition,
        editionHash,
        handling);
  }

  /** The same for other readers. */
  public Masthead handledAs(String words) {
    return new Masthead(
        partnership,
        subgroup,
        title,
        cycleIs,
        cycle,
        asAt,
        populationIs,
        population,
        rule,
        edition,
        editionHash,
        words);
  }

  public String asAtInWords() {
    return England.moment(asAt);
  }

  /** One line, whatever the names are. */
  public String foot() {
    var whole = title + " · " + cycle;
    return whole.length() <= FOOT ? whole : whole.substring(0, FOOT - 1).strip() + "…";
  }

  public String provenance() {
    return (editionHash.isEmpty() ? "" : edition + " · ") + "as at " + asAtInWords();
  }
}
