package org.assay.assurance.moderation;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.assurance.moderation.marks.Marks;
import org.assay.assurance.moderation.sample.Sample;
import org.assay.assurance.signals.Fact.Moderated;
import org.assay.assurance.signals.SignalFacts;
import org.assay.collection.returns.PastReturns;
import org.assay.collection.returns.ReturnView;
import org.assay.engine.questionset.ComparableQuestions;
import org.assay.engine.questionset.Edition;
import org.assay.engine.scoring.OptionWorth;

/** What moderators found in the organisation's return of the last cycle, once it was finished. */
@Singleton
class ModeratedBefore implements SignalFacts {
  private final PastReturns past;
  private final ModerationRepository samples;
  private final MarkRepository marks;

  ModeratedBefore(PastReturns past, ModerationRepository samples, MarkRepository marks) {
    this.past = past;
    this.samples = samples;
    this.marks = marks;
  }

  @Override
  public List<Moderated> about(ReturnView view) {
    return past
        .idBefore(view)
        .flatMap(id -> samples.ofReturn(view.agencyReturn().partnershipId(), id))
        .filter(sample -> sample.finishedAt() != null)
        .flatMap(sample -> past.before(view).map(then -> found(view, then, sample)))
        .filter(found -> !found.worth().isEmpty())
        .stream()
        .toList();
  }

  private Moderated found(ReturnView now, ReturnView then, Sample sample) {
    return new Moderated(
        then.asking().cycle().title(),
        worth(now.asking().edition(), then.asking().edition(), Marks.of(marks.of(sample))));
  }

  /** By key of the later edition; of what was found to be worth nothing that counts, nothing. */
  static Map<String, BigDecimal> worth(Edition now, Edition then, Marks marks) {
    var worth = new HashMap<String, BigDecimal>();
    ComparableQuestions.between(now, then)
        .forEach(
            (key, before) -> {
              var question = then.question(before);
              var mark = marks.result(before);
              if (question == null || mark.isEmpty()) return;
              var found = OptionWorth.of(question, mark.get().option());
              if (found != null) worth.put(key, found.toDecimal());
            });
    return worth;
  }
}
