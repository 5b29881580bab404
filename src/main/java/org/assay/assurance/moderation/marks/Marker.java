package org.assay.assurance.moderation.marks;

/** In what part somebody marks an answer. */
public enum Marker {
  FIRST(1, "First marker"),
  /** Blind: sees neither the claim nor the first mark until the own one is saved. */
  SECOND(2, "Second marker"),
  /** What the two settled on where they differ, entered by the first marker. */
  SETTLED(3, "Settled"),
  /** What stands after the organisation challenged it, entered by who leads the moderators. */
  FINAL(4, "After the challenge");

  private final int number;
  private final String title;

  Marker(int number, String title) {
    this.number = number;
    this.title = title;
  }

  public String title() {
    return title;
  }

  public int number() {
    return number;
  }

  public static Marker of(int number) {
    return values()[number - 1];
  }
}
