package org.assay.reporting.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.assay.reporting.PagePictures;
import org.assay.reporting.PdfUaChecker;
import org.assay.reporting.office.WordWriter;
import org.assay.reporting.office.WorkbookWriter;
import org.assay.reporting.paper.Content;
import org.assay.reporting.pdf.PdfRenderer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("paper")
class LearningReportsTest {
  private final PdfRenderer renderer = new PdfRenderer();

  private String text(String report, LearningPaper paper) throws Exception {
    var pdf = renderer.render(report, paper);
    assertEquals(List.of(), PdfUaChecker.failedRules(pdf), report);
    PagePictures.leave("learning-" + report, pdf);
    assertTrue(WordWriter.write(paper).length > 0);
    assertTrue(WorkbookWriter.write(paper).length > 0);
    return PagePictures.text(pdf).replaceAll("\\s+", " ");
  }

  @Test
  void the_quarterly_report_keeps_the_three_columns_apart_and_names_who_is_silent()
      throws Exception {
    var text = text("recommendations", LearningPaperFixture.recommendations());
    assertTrue(text.contains("Open: 1 of 2 recommendations. Past their date: 1."));
    assertTrue(text.contains("The owner says The evidence shows Against the date"), text);
    assertTrue(text.contains("Under way Not checked yet Overdue"), text);
    assertTrue(text.contains("Owners without an update for July to September 2026"));
    assertTrue(text.contains("Closed as implemented with proof seen by somebody else: 1 of 1"));
  }

  @Test
  void the_response_to_a_review_says_of_each_what_was_done_and_its_impact() throws Exception {
    var text = text("review-response", LearningPaperFixture.response());
    assertTrue(text.contains("Recommendation 1"), text);
    assertTrue(text.contains("The review makes 2 recommendations: 1 open, 1 implemented."), text);
    assertTrue(text.contains("Done: The custody record asks for it."));
    assertTrue(text.contains("Impact: 11 of 12 children were asked, and 4 were referred."));
    assertTrue(text.contains("Impact: none is known yet."));
  }

  @Test
  void the_year_has_an_impact_part_with_what_others_saw() throws Exception {
    var text = text("annual-extract", LearningPaperFixture.annual());
    assertTrue(text.contains("Impact: what changed for children"), text);
    assertTrue(text.contains("Evidence: seen. Re-audit: held"), text);
    assertTrue(
        text.contains("Recommendations made since 29 November 2025: 0. Closed in that time: 1."));
  }

  @Test
  void the_letter_names_strengths_and_what_is_asked_for() throws Exception {
    var text = text("feedback-letter", LearningPaperFixture.letter());
    assertTrue(text.contains("Supervision is regular."), text);
    assertTrue(text.contains("Show what supervision changed."));
    assertTrue(text.contains("County council asked: Who is seen alone?"));
  }

  @Test
  void a_report_without_recommendations_says_so() {
    var empty =
        ReviewResponse.of(
            LearningPaperFixture.response().masthead(),
            List.of(),
            "None",
            "",
            LearningPaperFixture.TODAY);
    assertEquals(
        1,
        empty.sections().get(2).parts().stream()
            .filter(it -> it.content() instanceof Content.Words)
            .count());
  }
}
