package org.assay.reporting.dashboard;

import static org.assay.engine.answering.AnswerFixture.because;
import static org.assay.engine.answering.AnswerFixture.choice;
import static org.assay.engine.answering.AnswerFixture.impact;
import static org.assay.engine.answering.AnswerFixture.no;
import static org.assay.engine.answering.AnswerFixture.yes;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.assay.assurance.moderation.DrawSample;
import org.assay.assurance.moderation.Moderations;
import org.assay.assurance.moderation.PracticeFixture;
import org.assay.assurance.moderation.SaveMark;
import org.assay.assurance.moderation.SaveMark.Wanted;
import org.assay.assurance.moderation.marks.Marker;
import org.assay.assurance.moderation.sample.Sample;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.cycles.CycleFixture;
import org.assay.collection.cycles.Editions;
import org.assay.collection.cycles.NewCycle;
import org.assay.collection.cycles.OpenCycle;
import org.assay.collection.cycles.OpenCycle.Outcome.Opened;
import org.assay.collection.returns.submission.RecordReturns;
import org.assay.collection.returns.submission.RecordReturns.Recorded;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.Answer.ActionPlan;
import org.assay.engine.answering.Value;
import org.assay.engine.questionset.QuestionSetFixture;
import org.assay.people.directory.DirectoryFixture;
import org.assay.people.directory.Organisation;
import org.assay.people.directory.Organisation.Traits;
import org.assay.people.directory.Partnership;
import org.assay.people.directory.Phase;
import org.assay.people.directory.Register;
import org.assay.people.directory.Sector;
import org.assay.people.directory.SettingType;
import org.assay.people.identity.Caller;
import org.assay.people.identity.People;
import org.assay.people.identity.People.NewPerson;
import org.assay.people.identity.Role;
import org.jspecify.annotations.Nullable;

/**
 * Two years of twelve agencies, six questions with greys among the answers, two deadlines, two
 * editions and three moderators, small enough to be worked out by hand.
 *
 * <p>In the first year all twelve return. In the second, nine return on time and two late; the
 * twelfth does not. Their answers (G green 1, A amber ½, R red 0, x grey, which does not count):
 *
 * <pre>
 *            01 02 03 04 05 06 07 08 09 10 11   last year
 * lead must   A  R  x  G  G  G  G  G  G  G  G   01, 02 green, the others amber
 * policy      y  n  y  y  y  y  y  y  y  y  y   reworded: it does not compare
 * asked       G  G  G  G  G  A  A  A  R  x  x   all amber
 * acts        G  G  G  G  G  G  G  G  G  G  R   all green
 * leadership level 1 of impact: 01 to 06; voice level 3: 01 to 05
 * </pre>
 */
@Singleton
class AgencyCycleFixture {
  static final Instant FIRST_YEAR = Instant.parse("2025-11-20T09:00:00Z");
  static final Instant ON_TIME = Instant.parse("2026-11-20T09:00:00Z");
  static final Instant LATE = Instant.parse("2026-12-05T09:00:00Z");

  /** After the first deadline of the second year and before the second. */
  static final Instant NOW = Instant.parse("2026-12-10T09:00:00Z");

  private static final int AGENCIES = 12;

  private final Register register;
  private final Editions editions;
  private final OpenCycle openCycle;
  private final RecordReturns record;
  private final People people;
  private final DrawSample drawing;
  private final Moderations moderations;
  private final SaveMark save;
  private final PracticeFixture practice;

  AgencyCycleFixture(
      Register register,
      Editions editions,
      OpenCycle openCycle,
      RecordReturns record,
      People people,
      DrawSample drawing,
      Moderations moderations,
      SaveMark save,
      PracticeFixture practice) {
    this.practice = practice;
    this.register = register;
    this.editions = editions;
    this.openCycle = openCycle;
    this.record = record;
    this.people = people;
    this.drawing = drawing;
    this.moderations = moderations;
    this.save = save;
  }

  record Years(Partnership partnership, Cycle first, Cycle second, List<Organisation> agencies) {
    Caller pas() {
      return of(Role.PAS_MEMBER);
    }

    Caller of(Role role) {
      return new Caller(70, "Flo Member", partnership.id(), role, null, null);
    }

    String path(String page) {
      return "/cycles/" + second.id() + "/" + page;
    }
  }

  Years years() {
    return years("agencies");
  }

  Years years(String code) {
    var empty = asked(code);
    record.record(
        empty.first(), all(empty, AGENCIES, AgencyCycleFixture::lastYear, it -> FIRST_YEAR));
    record.record(
        empty.second(),
        all(empty, AGENCIES - 1, AgencyCycleFixture::thisYear, it -> it <= 9 ? ON_TIME : LATE));
    return empty;
  }

  /** Two cycles in which nobody has returned. */
  Years asked(String code) {
    var partnership = DirectoryFixture.partnership(register, code);
    var agencies = new ArrayList<Organisation>();
    for (int i = 1; i <= AGENCIES; i++) {
      agencies.add(agency("g%02d".formatted(i), i <= 6));
    }
    var stored = register.addOrganisations(partnership.id(), agencies);
    publish("2025.1", "");
    publish(
        "2026.1",
        """
        , "lineage": { "from": { "id": "agencies", "version": "2025.1" }, "map": [
            { "to": "lead", "from": ["lead"], "change": "same" },
            { "to": "asked", "from": ["asked"], "change": "same" },
            { "to": "acts", "from": ["acts"], "change": "same" },
            { "to": "policy", "from": ["policy"], "change": "reworded", "comparable": false } ] }\
        """);
    var first = opened(partnership, 2025, null);
    return new Years(partnership, first, opened(partnership, 2026, first.id()), stored);
  }

  /** The same answers from the first few alone, in the second year. */
  void record(Years years, IntFunction<Map<String, Answer>> answers, int agencies) {
    record.record(years.second(), all(years, agencies, answers, it -> ON_TIME));
  }

  /** Health in Alderham, districts in Brockley. */
  private static Organisation agency(String code, boolean health) {
    return new Organisation(
        0,
        code,
        "Agency " + code,
        health ? Sector.HEALTH : Sector.DISTRICT_COUNCIL,
        health ? SettingType.ACUTE_TRUST : SettingType.DISTRICT_COUNCIL,
        Phase.NOT_APPLICABLE,
        health ? "Alderham" : "Brockley",
        health ? "North East" : "South West",
        null,
        null,
        Traits.NONE,
        null,
        null);
  }

  private void publish(String version, String lineage) {
    var document = DOCUMENT.replace("VERSION", version).replace("LINEAGE", lineage);
    editions.publish(QuestionSetFixture.load(document), document);
  }

  private Cycle opened(Partnership partnership, int year, @Nullable Long previous) {
    var plan =
        new NewCycle(
            "agencies-" + year,
            "Agencies, " + year,
            "agencies",
            year + ".1",
            LocalDate.of(year, 9, 1),
            LocalDate.of(year, 11, 30),
            LocalDate.of(year, 12, 18),
            previous);
    return ((Opened) openCycle.open(CycleFixture.admin(partnership), plan)).cycle();
  }

  private static List<Recorded> all(
      Years years, int many, IntFunction<Map<String, Answer>> answers, IntFunction<Instant> at) {
    var recorded = new ArrayList<Recorded>();
    for (int i = 1; i <= many; i++) {
      var when = at.apply(i);
      recorded.add(
          new Recorded(
              years.agencies().get(i - 1).id(), answers.apply(i), 70, when, when, when, null));
    }
    return recorded;
  }

  private static Map<String, Answer> lastYear(int i) {
    return answers(choice(i <= 2 ? "green" : "amber"), yes(), choice("amber"), choice("green"));
  }

  private static Map<String, Answer> thisYear(int i) {
    var answers =
        answers(
            lead(i),
            i == 2 ? no() : yes(),
            i <= 5 ? choice("green") : i <= 8 ? choice("amber") : i == 9 ? choice("red") : grey(),
            choice(i == 11 ? "red" : "green"));
    if (i <= 6) answers.put("leadership-impact", impact(1));
    if (i <= 5) answers.put("voice-impact", impact(3, "child-voice"));
    return answers;
  }

  private static Answer lead(int i) {
    return switch (i) {
      case 1 -> planned();
      case 2 -> choice("red");
      case 3 -> grey();
      default -> choice("green");
    };
  }

  static Answer grey() {
    return because(choice("grey"), "We have no such work");
  }

  /** Due 56 days before {@link #NOW}. */
  private static Answer planned() {
    return new Answer(
        new Value.Choice("amber"),
        null,
        null,
        null,
        List.of(),
        new ActionPlan("Name a lead", "The director", LocalDate.of(2026, 10, 15), null),
        null);
  }

  static Map<String, Answer> answers(Answer lead, Answer policy, Answer asked, Answer acts) {
    var answers = new LinkedHashMap<String, Answer>();
    answers.put("lead", lead);
    answers.put("policy", policy);
    answers.put("asked", asked);
    answers.put("acts", acts);
    return answers;
  }

  /**
   * Three moderators mark the question on the lead in all eleven returns, drawn at random, and find
   * amber where 04, 05 and 06 claim green. The clock stands at {@link #NOW}.
   */
  void moderated(Years years) {
    var moderators = drawn(years);
    for (var it : moderations.samples(years.pas(), years.second().id())) {
      var first =
          moderators.stream()
              .filter(m -> Long.valueOf(m.personId()).equals(it.firstMarker()))
              .findFirst()
              .orElseThrow();
      var read = moderations.mine(first, it.id()).orElseThrow();
      var claimed = claimed(it.organisation());
      var lower = List.of("Agency g04", "Agency g05", "Agency g06").contains(it.organisation());
      save.save(
          first, read, new Wanted("lead", Marker.FIRST, lower ? "amber" : claimed, "We looked", 0));
      moderations.finish(first, it.id());
    }
  }

  /** The three moderators, after the sample was drawn. */
  List<Caller> drawn(Years years) {
    var moderators = new ArrayList<Caller>();
    for (var name : List.of("Ada", "Ben", "Cy")) moderators.add(moderator(years, name));
    practice.doWithout(years.of(Role.ADMIN), moderators.getFirst(), years.second().id());
    drawing.draw(years.of(Role.ADMIN), years.second().id(), "spring", 11, 0);
    return moderators;
  }

  List<Sample> samples(Years years) {
    return moderations.samples(years.pas(), years.second().id());
  }

  private static String claimed(String agency) {
    return switch (agency) {
      case "Agency g01" -> "amber";
      case "Agency g02" -> "red";
      case "Agency g03" -> "grey";
      default -> "green";
    };
  }

  private Caller moderator(Years years, String name) {
    var id =
        people.enter(
            new NewPerson(
                years.partnership().id(),
                name.toLowerCase() + years.partnership().id() + "@agencies.example",
                name,
                null,
                List.of(Role.MODERATOR),
                null,
                null));
    return new Caller(id, name, years.partnership().id(), Role.MODERATOR, null, null);
  }

  private static final String DOCUMENT =
      """
      { "formatVersion": "1.0", "id": "agencies", "version": "VERSION", "title": "Agencies", "kind": "S11",
        "guidanceEdition": "Working Together 2023", "effectiveFrom": "2025-09-01",
        "statutes": [ { "key": "wt", "title": "Working Together" } ],
        "priorities": [ { "key": "neglect", "title": "All forms of neglect" } ],
        "scales": { "rag": { "options": [
          { "code": "green", "label": "Green", "points": 2 },
          { "code": "amber", "label": "Amber", "points": 1 },
          { "code": "red", "label": "Red", "points": 0 },
          { "code": "grey", "label": "Grey", "state": "notApplicable", "reason": "required" } ] } },
        "sections": [
          { "key": "leadership", "ref": "1", "title": "Leadership", "questions": [
            { "key": "lead", "ref": "1.1", "type": "scale", "scale": "rag", "force": "must", "text": "Is there a lead?",
              "statutory": [ { "statute": "wt", "at": "para 1" } ] },
            { "key": "policy", "ref": "1.2", "type": "yesNo", "text": "Is there a policy?" },
            { "key": "leadership-impact", "ref": "1.3", "type": "impact", "required": false, "text": "What difference did it make?" } ] },
          { "key": "voice", "ref": "2", "title": "Voice", "questions": [
            { "key": "asked", "ref": "2.1", "type": "scale", "scale": "rag", "priorities": ["neglect"], "text": "Are children asked?",
              "critical": { "when": { "question": "asked", "is": "red" }, "capBand": "weak" } },
            { "key": "acts", "ref": "2.2", "type": "scale", "scale": "rag", "text": "Is it acted on?" },
            { "key": "voice-impact", "ref": "2.3", "type": "impact", "required": false, "priorities": ["neglect"], "text": "What changed for children?" } ] } ],
        "scoring": { "section": "weighted-mean", "set": "mean-of-sections", "bands": [
          { "code": "strong", "label": "Strong", "from": 0.85 },
          { "code": "sound", "label": "Sound", "from": 0.6 },
          { "code": "weak", "label": "Weak", "from": 0 } ] }LINEAGE }
      """;
}
