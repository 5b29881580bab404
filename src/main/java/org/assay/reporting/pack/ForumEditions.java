package org.assay.reporting.pack;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.naming.NamingAgreements;
import org.assay.people.directory.Register;
import org.assay.reporting.figures.CycleDataReader;
import org.assay.reporting.file.PaperFiles;
import org.assay.reporting.file.PaperFormat;
import org.assay.reporting.paper.Paper;
import org.assay.reporting.paper.Section;

/**
 * Makes the compliance summary of a forum, without small numbers and without names but those of
 * organisations that agreed to be named.
 */
@Singleton
class ForumEditions {
  private static final String TEMPLATE = "compliance-summary";

  private static final String NAMING =
      "For the members of the forum. It names only organisations that agreed to it, and counts"
          + " of organisations or people below five are held back.";

  private final CycleDataReader reader;
  private final ForumRepository figures;
  private final Register register;
  private final NamingAgreements agreements;
  private final PaperFiles files;
  private final Clock clock;

  ForumEditions(
      CycleDataReader reader,
      ForumRepository figures,
      Register register,
      NamingAgreements agreements,
      PaperFiles files,
      Clock clock) {
    this.reader = reader;
    this.figures = figures;
    this.register = register;
    this.agreements = agreements;
    this.files = files;
    this.clock = clock;
  }

  /** Empty where the forum is so small that each figure would tell of one. */
  Optional<Paper> paper(Cycle cycle, Forum forum) {
    var now = clock.instant();
    var named = agreements.agreed(cycle.partnershipId(), now);
    var whole =
        new ForumSummary(
            new ForumFigures(
                reader.glance(cycle, now, 1),
                forum,
                figures.answers(cycle, forum, now),
                figures.unmet(cycle, forum, now),
                figures.members(cycle, forum, now, named)));
    var names = OrganisationNames.without(register, cycle.partnershipId(), named);
    return new ShareableEdition(names, whole.masthead().title(), true)
        .of(whole, whole.sections().stream().map(Section::name).collect(Collectors.toSet()))
        .map(it -> whole.figures().members().isEmpty() ? it : forTheForum(it));
  }

  private static Paper forTheForum(Paper it) {
    return new SharedPaper(it.masthead().handledAs(NAMING), it.keyFigures(), it.sections());
  }

  byte[] bytes(Cycle cycle, Paper paper, PaperFormat format) {
    return files.write(TEMPLATE, paper, format, cycle.partnershipId());
  }
}
