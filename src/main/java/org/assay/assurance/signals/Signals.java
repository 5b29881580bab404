package org.assay.assurance.signals;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.assay.collection.bringforward.Proposals;
import org.assay.collection.returns.ReturnView;
import org.assay.platform.England;

/** Finds what a moderator may ask about in a return. */
@Singleton
public class Signals {
  private static final List<SignalRule> RULES =
      List.of(
          new BroughtForwardAtOnce(),
          new OneOptionInARow(),
          new TopWithoutEvidence(),
          new OldEvidence(),
          new MuchNotApplicable(),
          new CountAboveStated(),
          new AboveModeration(),
          new AboveAudit(),
          new AboveOthers(),
          new AbovePulse());

  private final Proposals proposals;
  private final List<SignalFacts> facts;
  private final Clock clock;

  Signals(Proposals proposals, List<SignalFacts> facts, Clock clock) {
    this.proposals = proposals;
    this.facts = facts;
    this.clock = clock;
  }

  /**
   * None of a return of which the reader sees a part alone: its numbers would be of that part.
   *
   * @param view a return that its reader may see, a draft or what was submitted
   */
  public List<Signal> of(ReturnView view) {
    if (!view.answering().whole()) return List.of();
    var sent = view.submission() == null ? null : view.agencyReturn().submittedAt();
    var day = England.day(sent == null ? clock.instant() : sent);
    var known = facts.stream().flatMap(it -> it.about(view).stream()).toList();
    return of(
        new ExaminedReturn(view.answering(), day, proposals.confirmedWordForWord(view), known));
  }

  /** In the order of their kinds. */
  static List<Signal> of(ExaminedReturn it) {
    return RULES.stream().flatMap(rule -> rule.in(it).stream()).toList();
  }
}
