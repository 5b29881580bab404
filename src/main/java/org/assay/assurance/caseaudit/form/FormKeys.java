package org.assay.assurance.caseaudit.form;

import java.util.List;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.ItemType.ScaleItem;
import org.assay.engine.questionset.Question;

/** Keys that the question set of a case audit gives to questions which the service understands. */
public final class FormKeys {
  /** Whether the child may be unsafe now; yes stops the form. */
  public static final String UNSAFE = "unsafe-now";

  /** What the allocated manager was told; the one answer that a stopped form takes. */
  public static final String TOLD = "unsafe-told";

  /** Whether the agency was involved at all; {@link #YES} when it was. */
  public static final String INVOLVED = "involved";

  public static final String YES = "yes";
  public static final String STRENGTH = "strength";
  public static final String DEVELOPMENT = "development";
  public static final String IMPACT = "child-impact";

  /** What the keys of grades begin with; the rest is the key of the domain. */
  private static final String GRADE = "grade-";

  private FormKeys() {}

  public static boolean isGrade(Question question) {
    return question.key().startsWith(GRADE) && question.type() instanceof ScaleItem;
  }

  /** The questions in which an agency grades its own work, one a domain, in their order. */
  public static List<Question> grades(Edition edition) {
    return edition.questions().stream().filter(FormKeys::isGrade).toList();
  }

  /** Of a question that asks for a grade. */
  public static String domain(Question grade) {
    return grade.key().substring(GRADE.length());
  }
}
