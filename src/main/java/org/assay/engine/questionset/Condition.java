package org.assay.engine.questionset;

import java.util.List;

/** The closed grammar of visibility, keeping and caps. Evaluated in three values (Kleene). */
public sealed interface Condition {
  record All(List<Condition> of) implements Condition {}

  record Any(List<Condition> of) implements Condition {}

  record Not(Condition of) implements Condition {}

  /** A condition of the document by its name. */
  record Ref(String name) implements Condition {}

  /**
   * A test on the answer to a question; {@code operands} holds one value except for IN and NOT_IN.
   */
  record OnQuestion(String question, Operator operator, List<Object> operands)
      implements Condition {}

  /** A test on a profile fact. Operands are String, BigDecimal or Boolean. */
  record OnProfile(String fact, Operator operator, List<Object> operands) implements Condition {}

  enum Operator {
    IS,
    IS_NOT,
    IN,
    NOT_IN,
    INCLUDES,
    GT,
    GTE,
    LT,
    LTE,
    ANSWERED,
    NOT_APPLICABLE,
    CHANGED_SINCE_LAST
  }
}
