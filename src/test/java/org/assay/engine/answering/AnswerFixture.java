package org.assay.engine.answering;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Answers as short as tests want them. */
public final class AnswerFixture {
  private AnswerFixture() {}

  public static Answer choice(String code) {
    return of(new Value.Choice(code));
  }

  public static Answer yes() {
    return of(new Value.Flag(true));
  }

  public static Answer no() {
    return of(new Value.Flag(false));
  }

  public static Answer amount(String number) {
    return of(new Value.Amount(new BigDecimal(number)));
  }

  public static Answer words(String text) {
    return of(new Value.Words(text));
  }

  public static Answer ticked(String... codes) {
    return of(new Value.Choices(List.of(codes)));
  }

  public static Answer of(Value value) {
    return new Answer(value, null, null, null, List.of(), null, null);
  }

  public static Answer because(Answer answer, String reason) {
    return new Answer(
        answer.value(),
        answer.stated(),
        reason,
        answer.comment(),
        answer.evidence(),
        answer.action(),
        answer.impact());
  }

  public static Answer stated(AnswerState state, String reason) {
    return new Answer(null, state, reason, null, List.of(), null, null);
  }

  public static Answer impact(Integer level, String... sources) {
    return new Answer(
        null,
        null,
        null,
        null,
        List.of(),
        null,
        new Answer.ImpactClaim("claim", "children", List.of(sources), null, level));
  }

  public static Profile profile(String name, Object fact) {
    return new Profile(Map.of(name, fact));
  }
}
