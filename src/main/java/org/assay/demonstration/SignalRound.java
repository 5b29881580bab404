package org.assay.demonstration;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assay.assurance.signals.Signal.Kind;
import org.assay.assurance.signals.kept.KeepSignals;
import org.assay.assurance.signals.kept.KeptSignal;
import org.assay.assurance.signals.kept.KeptSignals;
import org.assay.assurance.signals.kept.SettleSignal;
import org.assay.collection.cycles.Cycle;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.assay.platform.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Some returns have signals, some of these are explained, and of those some are decided; and the
 * register knows the last inspections of some schools.
 */
@Singleton
class SignalRound {
  /** Each costs a few milliseconds of the founding. */
  private static final int RETURNS = 40;

  private static final int INSPECTED = 300;
  private static final Map<Kind, String> EXPLAINED =
      Map.of(
          Kind.BROUGHT_FORWARD_AT_ONCE,
          "We went through last year’s answers in two meetings before, and then confirmed them in"
              + " one go.",
          Kind.OLD_EVIDENCE,
          "The policies were renewed in September. What we named is the version before; the new one"
              + " is on our website.",
          Kind.MUCH_NOT_APPLICABLE,
          "We have no boarders, no early years and no sixth form, so much of this does not apply.",
          Kind.TOP_WITHOUT_EVIDENCE,
          "Governors looked at each of these in their spring meeting. The minutes name them.",
          Kind.ABOVE_MODERATION,
          "We appointed a second deputy after the moderators’ visit, and all staff were trained by"
              + " July.");
  private static final String OTHERWISE =
      "We looked at this again with two governors. The answers stand as they are.";
  private static final List<String> JUDGED =
      List.of("Good", "Good", "Outstanding", "Good", "Requires improvement", "Good", "Inadequate");

  private final KeepSignals keep;
  private final KeptSignals kept;
  private final SettleSignal settle;
  private final Sql sql;

  SignalRound(KeepSignals keep, KeptSignals kept, SettleSignal settle, Sql sql) {
    this.keep = keep;
    this.kept = kept;
    this.settle = settle;
    this.sql = sql;
  }

  /**
   * @param respondents ids of the people who explain, by organisation
   */
  void raise(Caller pas, List<Cycle> cycles, Map<Long, Long> respondents) {
    for (var cycle : cycles) {
      submitted(cycle).forEach(it -> keep.keep(cycle.partnershipId(), it));
      var some =
          kept.open(pas, cycle.id()).stream().sorted(Comparator.comparing(KeptSignal::id)).toList();
      for (int i = 0; i < some.size(); i++) answer(pas, some.get(i), i, respondents);
    }
    asIfBefore(pas.partnershipId());
  }

  /** What was said today was said soon after the sign-off, as far as that is over. */
  private void asIfBefore(long partnership) {
    sql.change(
        "update return_signal_step set at = (select timestampadd(day, 9 * seq, x.raised_at) from"
            + " return_signal x where x.id = signal_id) where partnership_id = ? and exists (select"
            + " 1 from return_signal x where x.id = signal_id and timestampadd(day, 9 * seq,"
            + " x.raised_at) < at)",
        partnership);
    sql.change(
        "update return_signal set said_at = timestampadd(day, 9, raised_at) where partnership_id ="
            + " ? and timestampadd(day, 9, raised_at) < said_at",
        partnership);
  }

  private List<Long> submitted(Cycle cycle) {
    return sql.list(
        "select return_id from submission where partnership_id = ? and cycle_id = ? and number = 1"
            + " order by id limit ?",
        row -> row.getLong(1),
        cycle.partnershipId(),
        cycle.id(),
        RETURNS);
  }

  /** Every second is explained, and of these two in three decided. */
  private void answer(Caller pas, KeptSignal it, int at, Map<Long, Long> respondents) {
    var person = respondents.get(it.place().organisationId());
    if (at % 2 == 1 || person == null) return;
    var own =
        new Caller(
            person, "", pas.partnershipId(), Role.RESPONDENT, it.place().organisationId(), null);
    settle.explain(
        own, it.id(), it.version(), EXPLAINED.getOrDefault(it.signal().kind(), OTHERWISE));
    switch (at % 6) {
      case 0 -> decide(pas, it, "accepted", "The dates fit, and the evidence is there. Thank you.");
      case 2 ->
          decide(
              pas,
              it,
              at == 2 ? "clarification" : "moderation",
              "The explanation does not say who looked at it. We would like to see an example.");
      default -> {}
    }
  }

  private void decide(Caller pas, KeptSignal it, String to, String reason) {
    settle.decide(pas, it.id(), it.version() + 1, to, reason);
  }

  /** Fictional, like the schools. */
  void inspect(long partnershipId, LocalDate today) {
    var schools =
        sql.list(
            "select id from organisation where partnership_id = ? and sector = 'education' order by"
                + " id limit ?",
            row -> row.getLong(1),
            partnershipId,
            INSPECTED);
    var rows = new ArrayList<@Nullable Object[]>();
    for (int i = 0; i < schools.size(); i++) {
      rows.add(
          new @Nullable Object[] {
            partnershipId,
            Objects.requireNonNull(schools.get(i)),
            "Ofsted",
            today.minusDays(200 + i * 37L % 1500),
            JUDGED.get(i % JUDGED.size())
          });
    }
    sql.batch(
        "insert into inspection_outcome (partnership_id, organisation_id, body, inspected_on,"
            + " judgement) values "
            + Sql.marks(5),
        rows);
  }
}
