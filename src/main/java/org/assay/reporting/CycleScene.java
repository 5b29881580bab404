package org.assay.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.assay.cycles.Cycle;
import org.assay.directory.Partnership;
import org.assay.questionset.Edition;
import org.jspecify.annotations.Nullable;

/**
 * What a paper on a cycle is about.
 *
 * @param at up to when submissions count
 * @param before the cycle to compare with, and its edition; null without one
 */
record CycleScene(
    Partnership partnership, Cycle cycle, Edition edition, Instant at, @Nullable Before before) {

  record Before(Cycle cycle, Edition edition) {}

  LocalDate day() {
    return LocalDate.ofInstant(at, ZoneId.of("Europe/London"));
  }

  Masthead masthead(String title, int asked) {
    var set = edition.set();
    return new Masthead(
        partnership.name(),
        partnership.subgroupName(),
        title,
        cycle.title(),
        at,
        "Population",
        "%s %s asked to answer “%s”"
            .formatted(
                Figures.count(asked), asked == 1 ? "organisation" : "organisations", set.title()),
        "The latest submission of each return up to that time counts; drafts never do.",
        set.id() + " " + set.version(),
        set.sha256(),
        "For members of the subgroup. Names organisations: do not pass it on.");
  }
}
