package org.assay.reporting.returnreport;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.assay.assurance.moderation.ModerationResults;
import org.assay.collection.cycles.Cycles;
import org.assay.collection.cycles.Editions;
import org.assay.collection.returns.ReturnView;
import org.assay.collection.written.PartnershipReplies;
import org.assay.engine.answering.Answer.EvidenceItem.Form;
import org.assay.engine.answering.Value;
import org.assay.engine.questionset.ComparableQuestions;
import org.assay.evidence.EvidenceFiles;
import org.assay.people.directory.Register;
import org.assay.reporting.returnreport.ReturnSummary.SummarySources;

/**
 * Gathers what a return's report needs; {@link ReturnSummary} makes it, with no connection held.
 */
@Singleton
class ReturnReports {
  private final ReturnFiguresRepository figures;
  private final PeerFigures peers;
  private final Cycles cycles;
  private final Editions editions;
  private final Register register;
  private final EvidenceFiles files;
  private final PartnershipReplies replies;
  private final ModerationResults moderation;

  ReturnReports(
      ReturnFiguresRepository figures,
      PeerFigures peers,
      Cycles cycles,
      Editions editions,
      Register register,
      EvidenceFiles files,
      PartnershipReplies replies,
      ModerationResults moderation) {
    this.figures = figures;
    this.peers = peers;
    this.cycles = cycles;
    this.editions = editions;
    this.register = register;
    this.files = files;
    this.replies = replies;
    this.moderation = moderation;
  }

  ReturnReport of(ReturnView view, ReportAudience reader) {
    var asking = view.asking();
    var partnership = register.partnership(asking.cycle().partnershipId()).orElseThrow();
    return ReturnSummary.of(
        view,
        partnership.name(),
        new SummarySources(
            peers.of(asking.cycle(), asking.organisation()),
            last(view),
            files(view),
            replies.of(asking.cycle()),
            editions.before(asking.edition()).orElse(null),
            ModeratedReturn.of(
                asking.edition(),
                moderation
                    .finalOf(view.agencyReturn().partnershipId(), view.agencyReturn().id())
                    .orElse(null))),
        reader);
  }

  private Map<String, String> files(ReturnView view) {
    var ids = new ArrayList<String>();
    for (var answer : view.answering().answers().values()) {
      answer.evidence().stream()
          .filter(it -> it.form() == Form.FILE)
          .forEach(it -> ids.add(it.text()));
      if (answer.value() instanceof Value.Files(var attached)) ids.addAll(attached);
    }
    var agencyReturn = view.agencyReturn();
    var names = new HashMap<String, String>();
    files
        .named(agencyReturn.partnershipId(), agencyReturn.organisationId(), ids)
        .forEach((id, file) -> names.put(id, file.name()));
    return names;
  }

  /** Last cycle's worth by the keys of this edition, of the questions that can be compared. */
  private Map<String, BigDecimal> last(ReturnView view) {
    var asking = view.asking();
    var previous = asking.cycle().previousId();
    var before =
        previous == null
            ? null
            : cycles.find(asking.cycle().partnershipId(), previous).orElse(null);
    if (before == null) return Map.of();
    var then = figures.own(before, asking.organisation());
    var worth = new HashMap<String, BigDecimal>();
    ComparableQuestions.between(asking.edition(), editions.of(before))
        .forEach(
            (now, old) -> {
              var ratio = then.get(old);
              if (ratio != null) worth.put(now, ratio);
            });
    return worth;
  }
}
