package org.assay.reporting.form;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.assay.collection.returns.ReturnView;
import org.assay.engine.questionset.Section;
import org.assay.people.directory.Register;
import org.assay.reporting.paper.Masthead;

/** Makes a return's form ready for paper. */
@Singleton
class DiscussionForms {
  private final Register register;
  private final Clock clock;

  DiscussionForms(Register register, Clock clock) {
    this.register = register;
    this.clock = clock;
  }

  DiscussionForm of(ReturnView view, boolean filled) {
    var cycle = view.asking().cycle();
    var partnership = register.partnership(cycle.partnershipId()).orElseThrow();
    return form(view, filled, masthead(view, partnership.name(), filled, clock.instant()));
  }

  static DiscussionForm form(ReturnView view, boolean filled, Masthead masthead) {
    return new DiscussionForm(
        masthead,
        filled,
        filled
            ? "These are the answers so far. Change them online, or in the workbook."
            : "Talk each question through, tick and write, then enter the answers online or in the"
                + " workbook. Do not write anything that could identify a child.",
        view.asking().edition().set().sections().stream()
            .map(section -> standard(view, section, filled))
            .filter(standard -> !standard.questions().isEmpty())
            .toList());
  }

  private static FormStandard standard(ReturnView view, Section section, boolean filled) {
    var answering = view.answering();
    List<FormQuestion> questions =
        section.questions().stream()
            .filter(
                question ->
                    filled ? answering.visible(question.key()) : answering.mayBeAsked(question))
            .map(question -> FormQuestions.of(answering, question, filled))
            .toList();
    var title = (section.ref() + "  " + section.title()).strip();
    var intro = section.intro() == null ? "" : section.intro();
    var headed =
        IntStream.range(0, questions.size())
            .mapToObj(i -> i == 0 ? questions.get(i).under(title, intro) : questions.get(i))
            .toList();
    return new FormStandard(title, intro, headed);
  }

  static Masthead masthead(ReturnView view, String partnership, boolean filled, Instant now) {
    var asking = view.asking();
    var set = asking.edition().set();
    return new Masthead(
        partnership,
        "",
        asking.organisation().name(),
        asking.cycle().title(),
        now,
        "Form",
        filled ? "With the answers so far" : "Empty",
        "Questions that depend on others are all shown.",
        set.title() + ", edition " + set.version(),
        "",
        "For the organisation. Names no child.");
  }
}
