package org.assay.desk.settings;

import java.util.Arrays;
import java.util.Optional;

/** A setting of a partnership. Its key is stable: question sets and letters name it. */
public enum Setting {
  LEVELS_OF_NEED(
      "levels-of-need",
      "Levels of need",
      "One a line, from the lowest to the highest. Organisations see them with their return",
      Shape.LINES),
  ESCALATION_STAGES(
      "escalation-stages",
      "Stages of escalation about a child",
      "One a line, the first stage first, for instance “4. Directors”. This is about disagreements"
          + " between professionals over one child. Organisations see them with their return",
      Shape.LINES),
  ESCALATION_LIMIT(
      "escalation-hours",
      "Hours in which a disagreement is to be resolved",
      "For instance 48. Organisations see it with their return",
      Shape.NUMBER),
  ASSURANCE_STAGES(
      "assurance-stages",
      "Stages of escalation about a recommendation",
      "One a line, the first stage first; the last one is your Executive. If you leave this empty:"
          + " your group for scrutiny, then your Executive",
      Shape.LINES),
  ESCALATION_POLICY(
      "escalation-policy",
      "Name of your escalation policy",
      usually("the local escalation procedure"),
      Shape.NAME),
  FRONT_DOOR(
      "front-door",
      "Your front door",
      "What you call the place that receives concerns about a child, for instance “the multi-agency"
          + " safeguarding hub (MASH)”. "
          + usually("the council’s front door for referrals"),
      Shape.NAME),
  FRONT_DOOR_CONTACT(
      "front-door-contact",
      "Telephone number of the front door",
      "Organisations see it with their return, on the page of a safety concern in a case audit,"
          + " and in emails that ask for returns and audits",
      Shape.LINE),
  THRESHOLDS(
      "thresholds",
      "Name of your threshold document",
      usually("the local threshold document"),
      Shape.NAME),
  NEGLECT_TOOL(
      "neglect-tool",
      "Name of your neglect tool",
      "For instance “the Graded Care Profile 2”. " + usually("the local neglect tool"),
      Shape.NAME),
  COLOUR(
      "colour",
      "Colour of letters and reports",
      "As # and six figures or letters, for instance #14404d. White words must be readable on it."
          + " If you leave this empty: #14404d, a dark blue-green",
      Shape.COLOUR),
  RETURN_TARGET(
      "return-target",
      "Share of returns that you aim for in each sector",
      "In per cent. The chase list puts sectors below it first. If you leave this empty: 90",
      Shape.NUMBER),
  RETENTION_RETURNS(
      "retention-returns",
      "Years for which returns are kept",
      "After the cycle has ended. If you leave this empty, they are kept for good",
      Shape.NUMBER),
  RETENTION_ACCESS(
      "retention-access",
      "Years for which the record of who looked at a return is kept",
      "If you leave this empty, it is kept for good",
      Shape.NUMBER);

  /** What may be typed. */
  enum Shape {
    LINE,
    LINES,
    /** Words that stand in the middle of a sentence of a question. */
    NAME,
    NUMBER,
    COLOUR
  }

  private final String key;
  private final String label;
  private final String hint;
  private final Shape shape;

  Setting(String key, String label, String hint, Shape shape) {
    this.key = key;
    this.label = label;
    this.hint = hint;
    this.shape = shape;
  }

  private static String usually(String words) {
    return "Questions say it in the middle of a sentence. If you leave this empty: “%s”"
        .formatted(words);
  }

  /** The key by which question sets name what the partnership calls this; empty for the rest. */
  Optional<String> localName() {
    return switch (this) {
      case FRONT_DOOR -> Optional.of("frontDoor");
      case THRESHOLDS -> Optional.of("thresholds");
      case ESCALATION_POLICY -> Optional.of("escalation");
      case NEGLECT_TOOL -> Optional.of("neglectTool");
      default -> Optional.empty();
    };
  }

  public static Optional<Setting> of(String key) {
    return Arrays.stream(values()).filter(it -> it.key.equals(key)).findFirst();
  }

  public String key() {
    return key;
  }

  public String label() {
    return label;
  }

  String hint() {
    return hint;
  }

  Shape shape() {
    return shape;
  }
}
