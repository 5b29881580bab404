package org.assay.assurance.moderation.visits;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.assurance.moderation.visits.VisitPage.Form;
import org.assay.assurance.moderation.visits.VisitPage.Part;
import org.assay.assurance.moderation.visits.Visits.About;
import org.assay.assurance.moderation.visits.VisitsPage.Line;
import org.assay.engine.answering.AnswerWords;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.Question;
import org.assay.engine.questionset.Section;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Navigation;
import org.assay.people.identity.People;
import org.assay.platform.England;
import org.assay.platform.SpreadsheetText;
import org.assay.platform.form.FormInput;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.DateParts;
import org.assay.platform.govuk.ErrorLink;
import org.assay.platform.govuk.SummaryRow;
import org.jspecify.annotations.Nullable;

/** Makes the pages of visits. */
@Singleton
class VisitPages {
  static final String PATH = "/visits";

  private final Visits visits;
  private final People people;

  VisitPages(Visits visits, People people) {
    this.visits = visits;
    this.people = people;
  }

  /**
   * @param returnId only those about this one; null for all that the caller may read
   */
  VisitsPage list(Caller caller, @Nullable Long returnId) {
    var all = returnId == null ? visits.all(caller) : visits.of(caller, returnId);
    var about = returnId == null ? Optional.<About>empty() : visits.named(caller, returnId);
    var add = returnId != null && visits.about(caller, returnId).isPresent();
    return new VisitsPage(
        Navigation.shell(caller, "Visits", current(caller)),
        returnId != null
            ? "/returns/" + returnId
            : caller.organisationId() == null ? "/moderation" : "/returns",
        about.map(it -> it.organisation() + ", " + it.cycle().title()).orElse(null),
        all.stream().map(it -> line(caller, it)).toList(),
        add ? PATH + "/new?return=" + returnId : null);
  }

  private static String current(Caller caller) {
    return caller.organisationId() == null ? "/moderation" : "/returns";
  }

  private Line line(Caller caller, Visit it) {
    return new Line(
        PATH + "/" + it.id(),
        it.organisation(),
        cycle(caller, it),
        AnswerWords.day(it.on()),
        it.outcome().label(),
        switch (it.outcome()) {
          case SEEN -> "govuk-tag--green";
          case PARTLY, FOLLOW_UP -> "govuk-tag--yellow";
          case NOT_SEEN -> "govuk-tag--orange";
        });
  }

  private String cycle(Caller caller, Visit it) {
    return visits.named(caller, it.returnId()).map(about -> about.cycle().title()).orElse("");
  }

  /** A form for a new one; empty when the caller may not record it. */
  Optional<VisitPage> fresh(
      Caller caller, long returnId, FormInput form, Map<String, String> faults) {
    return visits
        .about(caller, returnId)
        .map(
            about ->
                page(
                    caller,
                    about,
                    PATH + "?return=" + returnId,
                    List.of(),
                    form(PATH + "?return=" + returnId, about.edition(), null, form),
                    faults));
  }

  Optional<VisitPage> one(Caller caller, long id, FormInput form, Map<String, String> faults) {
    return visits
        .find(caller, id)
        .flatMap(
            visit ->
                visits
                    .named(caller, visit.returnId())
                    .map(about -> one(caller, visit, about, form, faults)));
  }

  private VisitPage one(
      Caller caller, Visit visit, About about, FormInput form, Map<String, String> faults) {
    return page(
        caller,
        about,
        PATH + "?return=" + visit.returnId(),
        facts(visit, about.edition()),
        visits.about(caller, visit.returnId()).isPresent()
            ? form(PATH + "/" + visit.id(), about.edition(), visit, form)
            : null,
        faults);
  }

  private static VisitPage page(
      Caller caller,
      About about,
      String back,
      List<SummaryRow> facts,
      @Nullable Form form,
      Map<String, String> faults) {
    return new VisitPage(
        Navigation.shell(caller, "Visit to " + about.organisation(), current(caller))
            .refusing(!faults.isEmpty()),
        back,
        about.organisation(),
        about.cycle().title(),
        facts,
        form,
        faults.entrySet().stream()
            .map(it -> new ErrorLink(it.getValue(), "#" + it.getKey()))
            .toList());
  }

  private List<SummaryRow> facts(Visit it, Edition edition) {
    var rows = new ArrayList<SummaryRow>();
    rows.add(SummaryRow.of("Day", AnswerWords.day(it.on())));
    rows.add(SummaryRow.of("People", it.people()));
    rows.add(SummaryRow.of("Questions looked at", questions(it, edition)));
    rows.add(SummaryRow.of("What was seen", it.notes()));
    rows.add(SummaryRow.of("Outcome", it.outcome().label()));
    var by =
        people.names(Set.of(it.recordedBy())).getOrDefault(it.recordedBy(), "somebody who left");
    rows.add(SummaryRow.of("Recorded", "By " + by + " on " + England.date(it.recordedAt())));
    return rows;
  }

  private static String questions(Visit it, Edition edition) {
    var words =
        edition.questions().stream()
            .filter(question -> it.questions().contains(question.key()))
            .map(question -> question.ref() + " " + question.text())
            .collect(Collectors.joining("\n"));
    return words.isEmpty() ? "None" : words;
  }

  private static Form form(
      String address, Edition edition, @Nullable Visit before, FormInput typed) {
    var sent = typed.sent("notes");
    var chosen =
        sent
            ? new HashSet<>(typed.all("questions"))
            : before == null ? Set.<String>of() : before.questions();
    var outcome = sent ? typed.text("outcome") : before == null ? "" : before.outcome().code();
    return new Form(
        address,
        before == null ? 0 : before.version(),
        sent ? typed.parts("day") : DateParts.day("day", before == null ? null : before.on()),
        sent ? typed.text("people") : before == null ? "" : before.people(),
        sent ? typed.text("notes") : before == null ? "" : before.notes(),
        Arrays.stream(VisitOutcome.values())
            .map(it -> Choice.of(it.code(), it.label(), null, it.code().equals(outcome)))
            .toList(),
        edition.set().sections().stream().map(it -> part(it, chosen)).toList());
  }

  private static Part part(Section section, Set<String> chosen) {
    return new Part(
        section.key(),
        section.ref() + " " + section.title(),
        section.questions().stream().map(Question::key).anyMatch(chosen::contains),
        section.questions().stream()
            .map(
                it ->
                    Choice.of(
                        it.key(), it.ref() + " " + it.text(), null, chosen.contains(it.key())))
            .toList());
  }

  /** All that the caller may read, one a line. */
  String csv(Caller caller) {
    var out = new StringWriter();
    out.write('\uFEFF'); // Excel takes a file for UTF-8 only with this mark.
    try (var csv = CsvWriter.builder().build(out)) {
      csv.writeRecord(
          "Day",
          "Organisation",
          "Cycle",
          "People",
          "Questions looked at",
          "Outcome",
          "What was seen");
      for (var it : visits.all(caller)) {
        csv.writeRecord(cells(caller, it).stream().map(SpreadsheetText::harmless).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private List<String> cells(Caller caller, Visit it) {
    var about = visits.named(caller, it.returnId());
    return List.of(
        it.on().toString(),
        it.organisation(),
        about.map(one -> one.cycle().title()).orElse(""),
        it.people(),
        about.map(one -> refs(it, one.edition())).orElse(""),
        it.outcome().label(),
        it.notes());
  }

  private static String refs(Visit it, Edition edition) {
    return edition.questions().stream()
        .filter(question -> it.questions().contains(question.key()))
        .map(Question::ref)
        .collect(Collectors.joining(", "));
  }
}
