package org.assay.reporting.pack;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assay.collection.cycles.Cycle;
import org.assay.people.identity.Caller;
import org.assay.platform.England;
import org.assay.platform.form.AsAt;
import org.assay.platform.form.FormInput;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.DateParts;
import org.assay.platform.govuk.ErrorLink;
import org.assay.reporting.PackSource;
import org.assay.reporting.job.JobEdition;
import org.assay.reporting.job.JobKind;
import org.assay.reporting.job.JobRequest;
import org.assay.reporting.job.ReportJobs;
import org.jspecify.annotations.Nullable;

/** The form that asks for a pack. */
@Singleton
public final class PackForm {
  private static final String EDITION = "edition";
  private static final String REPORTS = "reports";
  private static final String LAST = "last";
  private static final String AT = "at";

  private final PackMaker maker;
  private final Clock clock;

  PackForm(PackMaker maker, Clock clock) {
    this.maker = maker;
    this.clock = clock;
  }

  /**
   * What the form shows.
   *
   * @param at up to when submissions count. The form holds it, so that one that is sent several
   *     times asks for the same
   */
  public record Boxes(
      String at,
      List<Choice> reports,
      List<Choice> editions,
      DateParts last,
      List<ErrorLink> errors) {

    /** What is wrong with a box; null for nothing. */
    public @Nullable String error(String box) {
      return errors.stream()
          .filter(it -> ("#" + box).equals(it.href()))
          .map(ErrorLink::text)
          .findFirst()
          .orElse(null);
    }
  }

  /** Null for those who may not ask. */
  @Nullable Boxes empty(Caller caller, Cycle cycle) {
    if (!ReportJobs.mayAsk(caller)) return null;
    var usual = List.of("compliance-summary", "impact-summary", "action-plan", "recommendations");
    return new Boxes(
        now().toString(),
        reports(caller, cycle, usual),
        editions(JobEdition.FULL.code()),
        DateParts.day(LAST, null),
        List.of());
  }

  /** As it was sent, with what is wrong. */
  Boxes of(Caller caller, Cycle cycle, FormInput input) {
    return new Boxes(
        at(input).toString(),
        reports(caller, cycle, input.all(REPORTS)),
        editions(input.text(EDITION)),
        input.parts(LAST),
        input.errors());
  }

  /** Empty when something is wrong, which the input then says. */
  Optional<JobRequest> pack(Caller caller, Cycle cycle, FormInput input) {
    var chosen =
        maker.choices(caller, cycle).stream()
            .map(PackSource.Choice::code)
            .filter(input.all(REPORTS)::contains)
            .toList();
    if (chosen.isEmpty()) input.wrong("Select the reports that go into the pack", REPORTS);
    var edition = edition(input);
    var last = input.day(LAST, "the date of the last meeting");
    if (last != null && last.isAfter(England.day(clock.instant()))) {
      input.wrong("The date of the last meeting must be in the past", LAST);
    }
    return input.isSound()
        ? Optional.of(new JobRequest(cycle, JobKind.PACK, edition, chosen, at(input), last))
        : Optional.empty();
  }

  JobRequest archive(Cycle cycle, FormInput input) {
    return new JobRequest(cycle, JobKind.ARCHIVE, JobEdition.FULL, List.of(), at(input), null);
  }

  private static JobEdition edition(FormInput input) {
    for (var it : JobEdition.values()) {
      if (it.code().equals(input.text(EDITION))) return it;
    }
    input.wrong("Select who the pack is for", EDITION);
    return JobEdition.SHAREABLE;
  }

  /** Never a time to come. */
  private Instant at(FormInput input) {
    try {
      var at = AsAt.parse(input.text(AT));
      return at.isAfter(now()) ? now() : at;
    } catch (DateTimeException e) {
      return now();
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  private List<Choice> reports(Caller caller, Cycle cycle, List<String> chosen) {
    var choices = new ArrayList<Choice>();
    for (var it : maker.choices(caller, cycle)) {
      choices.add(Choice.of(it.code(), it.title(), null, chosen.contains(it.code())));
    }
    return choices;
  }

  private static List<Choice> editions(String chosen) {
    return List.of(
        Choice.of(
            JobEdition.FULL.code(),
            "Members of the subgroup: the full edition",
            "It names organisations",
            chosen.equals(JobEdition.FULL.code())),
        Choice.of(
            JobEdition.SHAREABLE.code(),
            "Others: the shareable edition",
            "No organisation is named, and counts of organisations or people below five are held"
                + " back. The last page lists what was taken out, and why",
            chosen.equals(JobEdition.SHAREABLE.code())));
  }
}
