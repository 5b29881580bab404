package org.assay.collection.pulse;

import java.util.List;
import org.assay.collection.pulse.StaffFormPage.Asked;
import org.assay.collection.pulse.StaffFormPage.Part;
import org.assay.engine.answering.Options;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.Question;
import org.assay.engine.questionset.Section;
import org.assay.platform.England;
import org.assay.platform.Shell;
import org.assay.platform.form.FormInput;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.ErrorLink;
import org.jspecify.annotations.Nullable;

/** Makes the pages that staff see. */
final class StaffPages {
  private StaffPages() {}

  static StaffFormPage form(AnswerPulse.Survey survey, FormInput form) {
    return new StaffFormPage(
        Shell.open("Safeguarding: what is it like where you work?").refusing(!form.isSound()),
        survey.place().code(),
        survey.organisation().name(),
        survey.partnership().name(),
        England.date(survey.pulse().closesOn()),
        form.has(StaffController.ANOTHER),
        Pulse.LEAST,
        Pulse.LEAST_FOR_WORDS,
        survey.edition().set().sections().stream().map(it -> part(it, form)).toList(),
        form.errors());
  }

  private static Part part(Section section, FormInput form) {
    return new Part(
        section.title(),
        section.questions().stream()
            .filter(AnswerPulse::isAsked)
            .map(it -> asked(it, form))
            .toList());
  }

  private static Asked asked(Question it, FormInput form) {
    var typed = form.text(it.key());
    return new Asked(
        it.key(),
        it.ref() + ". " + it.text(),
        it.guidance(),
        AnswerPulse.isWords(it) ? List.of() : choices(it, typed),
        typed,
        ErrorLink.at(form.errors(), it.key()));
  }

  private static List<Choice> choices(Question it, String typed) {
    if (it.type() instanceof ItemType.YesNoItem) {
      return List.of(
          Choice.of("yes", "Yes", null, typed.equals("yes")),
          Choice.of("no", "No", null, typed.equals("no")));
    }
    return Options.of(it).stream()
        .map(o -> Choice.of(o.code(), o.label(), o.hint(), o.code().equals(typed)))
        .toList();
  }

  static StaffPage again(AnswerPulse.Survey survey) {
    return new StaffPage(
        Shell.open("This browser has answered already"),
        survey.organisation().name(),
        "/pulse/" + survey.place().code() + "?another=yes",
        List.of());
  }

  static StaffPage sent(AnswerPulse.Survey survey) {
    return new StaffPage(
        Shell.open("Thank you"),
        survey.organisation().name(),
        "",
        List.of(
            "Your answers have been added to the totals. They cannot be changed or taken back,"
                + " since nobody can tell which ones are yours.",
            "Results are made once, after "
                + England.date(survey.pulse().closesOn())
                + ". Ask your safeguarding lead to show them to you."));
  }

  static StaffPage notNow(AnswerPulse.Survey survey) {
    var pulse = survey.pulse();
    return survey.phase() == PulsePhase.NOT_OPEN
        ? closed(
            "This survey has not opened yet",
            survey.organisation().name(),
            "You can answer from %s to %s."
                .formatted(England.date(pulse.opensOn()), England.date(pulse.closesOn())))
        : closed(
            "This survey has closed",
            survey.organisation().name(),
            "The last day to answer was %s. Ask your safeguarding lead for the results."
                .formatted(England.date(pulse.closesOn())));
  }

  static StaffPage tooMany() {
    return closed(
        "Try again in an hour",
        "",
        "A lot of answers or codes have come from your network within an hour. This keeps one"
            + " person from answering many times. Your own answer has not been counted.");
  }

  private static StaffPage closed(String title, String organisation, String words) {
    return new StaffPage(Shell.open(title), organisation, "", List.of(words));
  }

  static StaffEntrancePage entrance(String code, boolean wrong) {
    var message =
        "We cannot find a survey with this code. It is the 8 letters and figures on the poster";
    List<ErrorLink> errors = wrong ? List.of(new ErrorLink(message, "#code")) : List.of();
    return new StaffEntrancePage(
        Shell.open("Answer a survey of staff").refusing(wrong), shortened(code), errors);
  }

  private static @Nullable String shortened(String code) {
    return code.isEmpty() ? null : code.substring(0, Math.min(20, code.length()));
  }
}
