package org.assay.demonstration.answers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assay.engine.answering.Answer.ActionPlan;
import org.assay.engine.answering.Answer.EvidenceItem;
import org.assay.engine.answering.Answer.EvidenceItem.Form;
import org.assay.engine.questionset.Question;
import org.jspecify.annotations.Nullable;

/** What comes beside an answer: evidence with its date, a comment, a plan, a reason. */
final class AnswerDetails {
  private static final double VOLUNTEERED_EVIDENCE = .3;
  private static final double STALE = .17;
  private static final double UNDATED = .04;
  private static final double VOLUNTEERED_COMMENT = .1;
  private static final double VOLUNTEERED_ACTION = .05;

  private final AnsweringSession occasion;
  private final Question question;
  private final Phrases phrases;
  private final SeededRandom chance;

  AnswerDetails(AnsweringSession occasion, Question question) {
    this.occasion = occasion;
    this.question = question;
    this.phrases = occasion.phrases(question);
    this.chance = occasion.chance("besides", question);
  }

  /**
   * @param more whether there is something to show beyond what is needed
   */
  List<EvidenceItem> evidence(int needed, boolean more) {
    var kinds = question.evidence().kinds();
    var items = new ArrayList<EvidenceItem>();
    boolean volunteered = more && !kinds.isEmpty() && chance.happens(VOLUNTEERED_EVIDENCE);
    int wanted = needed + (volunteered ? 1 : 0);
    while (items.size() < wanted) {
      items.add(item(kinds.isEmpty() ? "other" : kinds.get(items.size() % kinds.size())));
    }
    return List.copyOf(items);
  }

  private EvidenceItem item(String kind) {
    return kind.equals("website")
        ? new EvidenceItem(
            kind, Form.LINK, "https://www." + occasion.speaker().site() + "/safeguarding", dated())
        : new EvidenceItem(kind, Form.TEXT, phrases.say("evidence." + kind), dated());
  }

  private @Nullable LocalDate dated() {
    if (chance.happens(UNDATED)) {
      return null;
    }
    int days = chance.happens(STALE) ? chance.between(380, 1000) : chance.between(6, 340);
    return occasion.day().minusDays(days);
  }

  @Nullable String comment(boolean needed, String about) {
    return needed || chance.happens(VOLUNTEERED_COMMENT) ? phrases.say("comment." + about) : null;
  }

  @Nullable ActionPlan action(boolean needed) {
    if (!needed && !chance.happens(VOLUNTEERED_ACTION)) {
      return null;
    }
    return new ActionPlan(
        phrases.say("action.what"),
        chance.pick(occasion.speaker().leads()),
        occasion.day().plusDays(chance.between(20, 230)),
        chance.happens(.6) ? phrases.say("action.measure") : null);
  }

  String reason() {
    for (var word : question.key().split("-")) {
      if (Phrases.has("reason." + word)) {
        return phrases.say("reason." + word);
      }
    }
    return phrases.say("reason");
  }
}
