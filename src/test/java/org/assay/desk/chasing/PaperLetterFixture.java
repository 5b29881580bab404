package org.assay.desk.chasing;

import java.time.Instant;
import org.assay.reporting.paper.Masthead;
import org.assay.reporting.paper.Paper;

/** A letter to the head of a made-up school. */
public final class PaperLetterFixture {
  private PaperLetterFixture() {}

  public static Paper toTheHead() {
    return new PaperLetter(
        new Masthead(
            "Lindenshire Safeguarding Children Partnership",
            "",
            "Your safeguarding return is overdue",
            "Section 175 audit 2026",
            Instant.parse("2026-11-20T12:00:00Z"),
            "To",
            "Marsh Lane Primary School",
            "",
            "",
            "",
            ""),
        "Headteacher\nMarsh Lane Primary School\n1 Marsh Lane\nLinden",
        "20 November 2026",
        "Dear headteacher",
        "Your organisation has not yet sent its return for “Section 175 audit 2026”. It was due by"
            + " 13 November 2026.",
        "Please make sure that it is completed and signed off by 27 November 2026.",
        "If you need help, please tell us.",
        "Lindenshire Safeguarding Children Partnership");
  }
}
