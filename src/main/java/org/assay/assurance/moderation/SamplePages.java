package org.assay.assurance.moderation;

import static java.util.stream.Collectors.groupingBy;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assay.assurance.moderation.MarkRepository.Given;
import org.assay.assurance.moderation.leads.ModerationLeads;
import org.assay.assurance.moderation.marks.Clarification;
import org.assay.assurance.moderation.marks.Marker;
import org.assay.assurance.moderation.marks.ModerationResponse;
import org.assay.assurance.moderation.pages.MarkerPlot;
import org.assay.assurance.moderation.pages.SamplePage;
import org.assay.assurance.moderation.pages.SamplePage.Line;
import org.assay.assurance.moderation.pages.SamplePage.Typed;
import org.assay.assurance.moderation.pages.SamplesPage;
import org.assay.assurance.moderation.practice.PracticeFirst;
import org.assay.assurance.moderation.sample.Draw;
import org.assay.assurance.moderation.sample.RiskReason;
import org.assay.assurance.moderation.sample.Sample;
import org.assay.assurance.moderation.sample.SampleCounts;
import org.assay.assurance.moderation.sample.SampleDraw;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.cycles.Cycles;
import org.assay.collection.cycles.Editions;
import org.assay.engine.questionset.FormKind;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Contacts;
import org.assay.people.identity.Navigation;
import org.assay.people.identity.People;
import org.assay.people.identity.Role;
import org.assay.platform.England;
import org.assay.platform.NumberWords;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.ErrorLink;
import org.jspecify.annotations.Nullable;

/** Makes the pages of samples. */
@Singleton
class SamplePages {
  private static final String NONE = "No sample drawn";

  private final Moderations moderations;
  private final CandidateRepository candidates;
  private final InterestRepository interests;
  private final Cycles cycles;
  private final Editions editions;
  private final People people;
  private final ClarificationRepository clarifications;
  private final ModerationLeads leads;
  private final PracticeFirst practice;
  private final ResponseRepository responses;
  private final MarkerPlot plot;

  SamplePages(
      Moderations moderations,
      CandidateRepository candidates,
      InterestRepository interests,
      Cycles cycles,
      Editions editions,
      People people,
      ClarificationRepository clarifications,
      ModerationLeads leads,
      PracticeFirst practice,
      ResponseRepository responses,
      MarkerPlot plot) {
    this.plot = plot;
    this.responses = responses;
    this.practice = practice;
    this.clarifications = clarifications;
    this.leads = leads;
    this.moderations = moderations;
    this.candidates = candidates;
    this.interests = interests;
    this.cycles = cycles;
    this.editions = editions;
    this.people = people;
  }

  /**
   * Every cycle of self-assessments, those that have a sample first. Quarterly figures are not
   * moderated.
   *
   * @param organisation what was typed, where an interest could not be declared; {@code reason}
   *     likewise
   */
  SamplesPage all(Caller caller, List<ErrorLink> errors, String organisation, String reason) {
    var counts = moderations.counts(caller);
    return new SamplesPage(
        Navigation.shell(caller, "Moderation", "/moderation").refusing(!errors.isEmpty()),
        cycles.all(caller.partnershipId()).stream()
            .filter(it -> editions.of(it).set().kind() != FormKind.DATASET)
            .map(
                it ->
                    new SamplesPage.Line(
                        "/moderation/cycles/" + it.id(),
                        it.title(),
                        state(caller, it, counts.getOrDefault(it.id(), SampleCounts.NONE))))
            .sorted(Comparator.comparing(it -> it.state().equals(NONE)))
            .toList(),
        caller.is(Role.MODERATOR),
        interests.all(caller.partnershipId()).stream()
            .map(
                it ->
                    it.person()
                        + " does not mark "
                        + it.organisation()
                        + ": "
                        + it.reason()
                        + " (declared on "
                        + England.moment(it.declaredAt())
                        + ")")
            .toList(),
        leads.current(caller).map(Contacts.Contact::name).orElse(null),
        caller.is(Role.ADMIN) ? moderators(caller) : List.of(),
        errors,
        organisation,
        reason);
  }

  private List<Choice> moderators(Caller caller) {
    var now = leads.current(caller).map(Contacts.Contact::personId).orElse(0L);
    return leads.moderators(caller).stream()
        .map(it -> Choice.of(Long.toString(it.personId()), it.name(), null, it.personId() == now))
        .toList();
  }

  private String state(Caller caller, Cycle cycle, SampleCounts counts) {
    if (counts.drawn() == 0) return NONE;
    return counts.finished()
        + " of "
        + NumberWords.of(counts.drawn(), "return")
        + " finished"
        + (counts.own() == 0
            ? ""
            : practice.closed(caller, cycle.id()).isPresent()
                ? "; practice returns come first"
                : "; " + counts.own() + " for you to mark");
  }

  /** Empty when there is no such cycle. */
  Optional<SamplePage> one(Caller caller, long id, List<ErrorLink> errors, Typed typed) {
    return cycles
        .find(caller.partnershipId(), id)
        .filter(it -> Moderations.mayRead(caller))
        .map(it -> page(caller, it, errors, typed));
  }

  private SamplePage page(Caller caller, Cycle cycle, List<ErrorLink> errors, Typed typed) {
    var draw = moderations.draw(caller, cycle.id());
    var samples = moderations.samples(caller, cycle.id());
    var marks = moderations.marks(caller, cycle.id());
    var figures = ModerationFigures.of(editions.of(cycle), samples, marks);
    var names = names(samples, draw.map(Draw::drawnBy).orElse(null));
    return new SamplePage(
        Navigation.shell(caller, "Moderation of " + cycle.title(), "/moderation")
            .refusing(!errors.isEmpty()),
        cycle.id(),
        cycle.title(),
        draw.isEmpty() && caller.is(Role.ADMIN),
        RiskReason.ALL.stream().map(RiskReason::words).toList(),
        practice.closed(caller, cycle.id()).orElse(null),
        draw.map(it -> drawn(caller, it, samples, names)).orElse(List.of()),
        lines(
            caller,
            samples,
            marks,
            names,
            clarifications.inCycle(caller.partnershipId(), cycle.id()),
            responses.inCycle(caller.partnershipId(), cycle.id())),
        draw.isEmpty() ? List.of() : FoundWords.of(figures),
        FoundWords.tables(figures, names, plot),
        errors,
        typed);
  }

  private Map<Long, String> names(List<Sample> samples, @Nullable Long drawer) {
    var ids = new HashSet<Long>();
    if (drawer != null) ids.add(drawer);
    for (var it : samples) {
      if (it.firstMarker() != null) ids.add(it.firstMarker());
      if (it.secondMarker() != null) ids.add(it.secondMarker());
    }
    return people.names(Set.copyOf(ids));
  }

  private List<String> drawn(
      Caller caller, Draw it, List<Sample> samples, Map<Long, String> names) {
    var risk = samples.stream().filter(s -> s.part() == SampleDraw.Part.RISK).count();
    return List.of(
        "Drawn by "
            + names.getOrDefault(it.drawnBy(), "somebody")
            + " on "
            + England.moment(it.drawnAt())
            + " from "
            + it.population()
            + " submitted returns: "
            + (samples.size() - risk)
            + " at random, in proportion to the kinds of organisation, and "
            + risk
            + " by risk: first what the subgroup asked for, then those with most reasons.",
        "Seed: " + it.seed() + ". " + repeated(caller, it, samples),
        "Every third return is marked a second time by somebody who sees neither the claim nor the"
            + " first mark. Nobody marks their own organisation, their group or a declared"
            + " interest.");
  }

  /** The draw is repeated from what was recorded with it, each time somebody looks. */
  private String repeated(Caller caller, Draw draw, List<Sample> samples) {
    var kept = candidates.of(caller.partnershipId(), draw);
    if (kept.isEmpty()) return "With it the same sample can be drawn again.";
    var again = DrawCsv.again(draw, kept).stream().map(it -> it.candidate().returnId()).toList();
    return again.equals(samples.stream().map(Sample::returnId).toList())
        ? "Drawn again now from the returns and reasons that were recorded, it gives the same"
            + " sample."
        : "Drawn again now from the returns and reasons that were recorded, it does not give this"
            + " sample. Tell the people who run Assay for you.";
  }

  private static List<Line> lines(
      Caller caller,
      List<Sample> samples,
      List<Given> marks,
      Map<Long, String> names,
      Map<Long, Clarification> asked,
      Map<Long, ModerationResponse> given) {
    var bySample = marks.stream().collect(groupingBy(Given::sampleId));
    return samples.stream()
        .sorted(Comparator.comparing(it -> !isToMark(caller, it)))
        .map(
            it ->
                line(
                    caller,
                    it,
                    bySample.getOrDefault(it.id(), List.of()),
                    names,
                    said(asked.get(it.id()), given.get(it.id()))))
        .toList();
  }

  private static boolean isToMark(Caller caller, Sample it) {
    return it.finishedAt() == null && it.markerOf(caller.personId()) != null;
  }

  /** Reasons tell of the claims, so a second marker reads none before the return is finished. */
  private static boolean isBlind(Caller caller, Sample it) {
    return it.finishedAt() == null && it.markerOf(caller.personId()) == Marker.SECOND;
  }

  private static Line line(
      Caller caller, Sample it, List<Given> given, Map<Long, String> names, List<String> said) {
    var first = given.stream().filter(k -> k.mark().marker() == Marker.FIRST).count();
    var state =
        it.finishedAt() != null
            ? "Finished"
            : it.firstMarker() == null
                ? "Nobody may mark it"
                : first == 0 ? "Not begun" : NumberWords.of(first, "answer") + " marked";
    return new Line(
        it.organisation(),
        caller.maySeeSubmitted() ? "/moderation/samples/" + it.id() : null,
        it.part().label(),
        isBlind(caller, it) ? List.of() : it.reasons().stream().map(RiskReason::words).toList(),
        name(it.firstMarker(), names, "Nobody"),
        it.secondMarker() == null ? null : name(it.secondMarker(), names, "Nobody"),
        state,
        it.finishedAt() != null
            ? "govuk-tag--green"
            : first == 0 ? "govuk-tag--grey" : "govuk-tag--light-blue",
        said);
  }

  /** What went to and fro between moderators and the organisation. */
  private static List<String> said(
      @Nullable Clarification asked, @Nullable ModerationResponse given) {
    var said = new ArrayList<String>();
    if (asked != null) said.add(ClarificationPages.state(asked));
    if (given != null) {
      said.add(
          given.agreed()
              ? "The organisation agrees with its scores"
              : given.isOpen()
                  ? "The organisation challenges its scores. Nobody has replied yet"
                  : "The organisation challenged its scores, and they are final after a reply");
    }
    return said;
  }

  private static String name(@Nullable Long person, Map<Long, String> names, String none) {
    return person == null ? none : names.getOrDefault(person, "Somebody who left");
  }
}
