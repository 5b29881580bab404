package org.assay.desk.settings;

import java.util.Arrays;
import java.util.Optional;

/** A setting of a partnership. Its key is stable: question sets and letters name it. */
public enum Setting {
  LEVELS_OF_NEED(
      "levels-of-need",
      "Levels of need",
      "One a line, from the lowest to the highest",
      Shape.LINES),
  ESCALATION_STAGES(
      "escalation-stages",
      "Stages of escalation about a child",
      "One a line, the first stage first, for instance “4. Directors”. This is about disagreements"
          + " between professionals over one child",
      Shape.LINES),
  ESCALATION_LIMIT(
      "escalation-hours",
      "Hours in which a disagreement is to be resolved",
      "For instance 48",
      Shape.NUMBER),
  ASSURANCE_STAGES(
      "assurance-stages",
      "Stages of escalation about a recommendation",
      "One a line, the first stage first; the last one is your Executive. Without any, your group"
          + " for scrutiny and then your Executive",
      Shape.LINES),
  ESCALATION_POLICY(
      "escalation-policy", "Name of your escalation policy", "As it is printed", Shape.LINE),
  FRONT_DOOR(
      "front-door",
      "Your front door",
      "What you call the place that takes in concerns about a child, for instance “Multi-agency"
          + " safeguarding hub (MASH)”",
      Shape.LINE),
  FRONT_DOOR_CONTACT("front-door-contact", "Telephone number of the front door", "", Shape.LINE),
  THRESHOLDS("thresholds", "Name of your threshold document", "As it is printed", Shape.LINE),
  NEGLECT_TOOL(
      "neglect-tool",
      "Name of your neglect tool",
      "For instance “Graded Care Profile 2”",
      Shape.LINE),
  COLOUR(
      "colour",
      "Colour of letters and reports",
      "As # and six figures or letters, for instance #14404d. White words must be readable on it",
      Shape.COLOUR),
  RETURN_TARGET(
      "return-target",
      "Share of returns that you aim for in each sector",
      "In per cent, for instance 90. The chase list puts sectors below it first",
      Shape.NUMBER),
  RETENTION_RETURNS(
      "retention-returns",
      "Years for which returns are kept",
      "After the cycle has ended",
      Shape.NUMBER),
  RETENTION_ACCESS(
      "retention-access", "Years for which it is kept who looked at a return", "", Shape.NUMBER);

  /** What may be typed. */
  enum Shape {
    LINE,
    LINES,
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
