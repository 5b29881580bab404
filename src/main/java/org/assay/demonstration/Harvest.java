package org.assay.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assay.answering.Answer;
import org.assay.answering.Answering;
import org.assay.answering.Profile;
import org.assay.cycles.OrganisationProfile;
import org.assay.directory.Organisation;
import org.assay.questionset.Edition;

/** What one organisation wrote in a round: all of it, or as far as it has come. */
final class Harvest {
  private final long seed;
  private final Edition edition;
  private final Ancestry ancestry;

  Harvest(long seed, Edition edition) {
    this.seed = seed;
    this.edition = edition;
    this.ancestry = Ancestry.of(edition);
  }

  /**
   * @param stored the organisation as the register has it, which knows its group
   * @param before its answers in the round before; empty when there are none
   */
  Map<String, Answer> of(
      Member member, Organisation stored, int year, Course course, Map<String, Answer> before) {
    var at = course.answeredAt();
    if (at == null) {
      return Map.of();
    }
    var profile = OrganisationProfile.of(stored);
    var occasion = Occasion.of(seed, member, year, ancestry, day(at), before);
    var whole = Filling.of(edition, profile, occasion);
    return course.done() < 1 ? part(profile, whole, course.done()) : whole;
  }

  /** The first standards, and no answer that only a later one would show. */
  private Map<String, Answer> part(Profile profile, Map<String, Answer> whole, double done) {
    var sections = Answering.of(edition, profile, whole).visibleSections();
    int many = Math.max(1, (int) Math.round(sections.size() * done));
    var part = new LinkedHashMap<>(whole);
    for (var section : sections.subList(many, sections.size())) {
      section.questions().forEach(question -> part.remove(question.key()));
    }
    var answering = Answering.of(edition, profile, Map.copyOf(part));
    part.keySet().removeIf(key -> !answering.visible(key));
    return part;
  }

  private static LocalDate day(Instant at) {
    return at.atZone(ZoneOffset.UTC).toLocalDate();
  }
}
