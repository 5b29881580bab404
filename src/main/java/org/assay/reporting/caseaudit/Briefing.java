package org.assay.reporting.caseaudit;

import java.util.List;
import org.assay.reporting.paper.Content;
import org.assay.reporting.paper.Masthead;
import org.assay.reporting.paper.Paper;
import org.assay.reporting.paper.Section;

/**
 * One page for practitioners, to be read and talked about in seven minutes.
 *
 * @param about what was audited and why, in a few sentences
 * @param questions for a team to ask itself
 */
public record Briefing(
    Masthead masthead,
    String about,
    List<String> strengths,
    List<String> gaps,
    List<String> answers,
    String change,
    List<String> questions)
    implements Paper {

  @Override
  public List<Section> sections() {
    return List.of(
        Section.of("about", "What was audited and why", new Content.Words(about, false)),
        Section.of("strengths", "What works well", Content.bulleted(strengths, "")),
        Section.of("gaps", "What needs to change", Content.bulleted(gaps, "")),
        Section.of(
            "answers", "What we asked, and what the cases show", Content.bulleted(answers, "")),
        Section.of("change", "Since the last audit", new Content.Words(change, false)),
        Section.of("questions", "Seven minutes with your team", Content.bulleted(questions, "")));
  }
}
