package org.assay.assurance.pulse;

import java.util.List;

/**
 * What one group of staff said.
 *
 * @param kind all, a sector, a district, a quadrant, a kind of work or an organisation
 * @param code of the sector, district, quadrant or kind of work; the place of an organisation;
 *     empty for all
 * @param answers how many answered
 * @param reach of an organisation; unknown for several
 * @param statements in the order of the survey
 * @param about who they are, by question
 */
public record GroupResult(
    Kind kind,
    String code,
    String name,
    int answers,
    ReachBand reach,
    List<Statement> statements,
    List<About> about) {

  public enum Kind {
    ALL("All organisations"),
    SECTOR("Sectors"),
    DISTRICT("Districts"),
    QUADRANT("Quadrants"),
    ROLE("Kinds of work"),
    ORGANISATION("Organisations");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /**
   * @param shares by option, in the order of the survey
   */
  public record About(String question, List<Option> shares) {}

  public record Option(String label, StaffShare share) {}

  /** How many statements leaders see in a better light than staff. */
  public long gaps() {
    return statements.stream().filter(it -> it.gap() == Gap.LEADERS_HIGHER).count();
  }

  /** For an address, for instance {@code sector:health}. */
  public String address() {
    return kind.name().toLowerCase(java.util.Locale.ROOT) + (code.isEmpty() ? "" : ":" + code);
  }
}
