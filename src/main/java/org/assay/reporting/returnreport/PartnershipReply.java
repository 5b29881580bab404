package org.assay.reporting.returnreport;

import java.util.List;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.TableColumn;
import org.assay.reporting.paper.TableLine;

/**
 * What the partnership replied to something that the organisation, perhaps with others, wrote.
 *
 * @param question its printed number and its words
 * @param written the organisation's own words
 */
public record PartnershipReply(String question, String written, String reply) {

  static ReportTable table(List<PartnershipReply> replies, ReportAudience reader) {
    return new ReportTable(
        "Replies",
        "What the partnership replied",
        "The partnership has not replied yet.",
        List.of(
            TableColumn.text("Question", 36),
            TableColumn.text(reader.words("What you wrote", "What was written"), 40),
            TableColumn.text("Reply", 46)),
        replies.stream()
            .map(it -> TableLine.of(it.question()).text(it.written()).text(it.reply()))
            .toList());
  }
}
