package org.assay.reporting.caseaudit;

import java.util.List;
import java.util.stream.Stream;
import org.assay.reporting.paper.Masthead;
import org.assay.reporting.paper.Paper;
import org.assay.reporting.paper.Passage;
import org.assay.reporting.paper.ReportTable;

/**
 * One page for practitioners, to be read and talked about in seven minutes.
 *
 * @param about what was audited and why, in two sentences
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
  public List<Passage> passages() {
    return Stream.of(
            new Passage("What was audited and why", List.of(about)),
            new Passage("What works well", strengths),
            new Passage("What needs to change", gaps),
            new Passage("What we asked, and what the cases show", answers),
            new Passage("Since the last audit", List.of(change)),
            new Passage("Seven minutes with your team", questions))
        .filter(it -> !it.lines().isEmpty())
        .toList();
  }

  @Override
  public List<ReportTable> tables() {
    return List.of();
  }
}
