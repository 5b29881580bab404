package org.assay.engine.answering;

import java.util.Arrays;
import java.util.List;

/** What a claim of impact may rest on. */
public enum ImpactSource {
  DATA("data", "Data", "Data"),
  CHILD_VOICE("child-voice", "What children say", "Child's voice"),
  PARENT_VOICE("parent-voice", "What parents and carers say", "Parent's voice"),
  STAFF("staff", "What staff say", "Staff"),
  OBSERVATION("observation", "What somebody observed", "Observation"),
  EXTERNAL("external", "An outside view, such as an inspection", "Somebody outside");

  public static final List<String> CODES = Arrays.stream(values()).map(ImpactSource::code).toList();

  private final String code;
  private final String label;
  private final String heading;

  ImpactSource(String code, String label, String heading) {
    this.code = code;
    this.label = label;
    this.heading = heading;
  }

  /** As an answer keeps it. */
  public String code() {
    return code;
  }

  /** For those who choose it. */
  public String label() {
    return label;
  }

  /** The same within a sentence. */
  public String inWords() {
    return Character.toLowerCase(label.charAt(0)) + label.substring(1);
  }

  /** In a table of figures. */
  public String heading() {
    return heading;
  }
}
