package org.assay.reporting.office;

import java.util.List;
import org.assay.reporting.form.DiscussionForm;
import org.assay.reporting.form.FormQuestion;
import org.assay.reporting.form.FormQuestion.Room;
import org.assay.reporting.form.FormStandard;

/** The text of a form in Word: questions with options to tick, and room that grows. */
final class FormText {
  private final WordMarkup text;

  FormText(WordMarkup text) {
    this.text = text;
  }

  void write(DiscussionForm form) {
    var masthead = form.masthead();
    text.paragraph("Partnership", masthead.partnership());
    text.paragraph("Title", masthead.title());
    text.paragraph("Subtitle", masthead.cycle());
    text.paragraph(
        "Normal",
        "%s. As at %s. %s of the question set. %s"
            .formatted(
                masthead.population(),
                masthead.asAtInWords(),
                masthead.edition(),
                masthead.handling()));
    text.paragraph("Normal", form.howTo());
    form.standards().forEach(this::standard);
  }

  private void standard(FormStandard standard) {
    text.paragraph("Heading1", standard.title());
    if (!standard.intro().isEmpty()) text.paragraph("Normal", standard.intro());
    standard.questions().forEach(this::question);
  }

  private void question(FormQuestion question) {
    text.paragraph("Heading2", question.title());
    if (!question.force().isEmpty()) text.paragraph("Force", question.force());
    question.notes().lines().forEach(line -> text.paragraph("Note", line));
    for (int i = 0; i < question.ticks().size(); i++) {
      var tick = question.ticks().get(i);
      boolean more = i < question.ticks().size() - 1 || !question.rooms().isEmpty();
      text.tick(tick.chosen(), tick.text(), more);
    }
    question.rooms().forEach(this::room);
  }

  private void room(Room room) {
    text.paragraph("Label", room.label());
    if (room.given()) {
      List.of(room.text().split("\n")).forEach(line -> text.paragraph("Room", line));
    } else {
      for (int line = 0; line < room.lines(); line++) text.paragraph("Room", "");
    }
  }
}
