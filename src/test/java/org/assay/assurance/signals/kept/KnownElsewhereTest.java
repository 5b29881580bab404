package org.assay.assurance.signals.kept;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.assay.assurance.moderation.DrawSample;
import org.assay.assurance.moderation.Markable;
import org.assay.assurance.moderation.Marker;
import org.assay.assurance.moderation.Moderations;
import org.assay.assurance.moderation.PracticeFixture;
import org.assay.assurance.moderation.SaveMark;
import org.assay.assurance.signals.Signal.Kind;
import org.assay.collection.bringforward.ForwardFixture;
import org.assay.collection.cycles.CycleFixture;
import org.assay.collection.cycles.Editions;
import org.assay.engine.answering.AnswerFixture;
import org.assay.engine.questionset.ComparableQuestions;
import org.assay.people.directory.DirectoryFixture;
import org.assay.people.directory.Organisation;
import org.assay.people.directory.Phase;
import org.assay.people.directory.Register;
import org.assay.people.directory.Sector;
import org.assay.people.directory.SettingType;
import org.assay.people.identity.Role;
import org.assay.platform.DatabaseTest;
import org.junit.jupiter.api.Test;

/** Signals that come from what others know about a claim. */
@DatabaseTest
class KnownElsewhereTest {
  @Inject ForwardFixture fixture;
  @Inject Editions editions;
  @Inject Register register;
  @Inject DrawSample drawing;
  @Inject Moderations moderations;
  @Inject SaveMark save;
  @Inject PracticeFixture practice;
  @Inject KeepSignals keep;
  @Inject KeptSignals kept;

  @Test
  void a_claim_far_above_what_moderators_found_last_year_is_kept_when_moderation_was_finished() {
    var scene = fixture.scene();
    var moderator = fixture.caller(scene.partnership(), "Hal Marker", Role.MODERATOR, null, null);
    var admin = CycleFixture.admin(scene.partnership());
    practice.doWithout(admin, moderator, scene.before().id());
    assertInstanceOf(
        DrawSample.Outcome.Done.class, drawing.draw(admin, scene.before().id(), "spring", 1, 0));
    var sample = moderations.samples(moderator, scene.before().id()).getFirst();
    var read = moderations.mine(moderator, sample.id()).orElseThrow();
    var comparable =
        ComparableQuestions.between(editions.of(scene.now()), editions.of(scene.before()));
    var question =
        Markable.sections(read.view()).stream()
            .flatMap(it -> Markable.questions(read.view(), it).stream())
            .filter(it -> comparable.containsValue(it.key()))
            .filter(it -> Markable.choices(it).stream().anyMatch(c -> c.code().equals("not-met")))
            .findFirst()
            .orElseThrow();
    var wanted =
        new SaveMark.Wanted(question.key(), Marker.FIRST, "not-met", "We saw no sign of it", 0);
    assertInstanceOf(SaveMark.Outcome.Saved.class, save.save(moderator, read, wanted));
    fixture.submitted(
        scene.now(), scene.school(), scene.lead(), fixture.best(scene.now(), scene.school()));
    var partnership = scene.partnership().id();
    keep.keep(partnership, scene.returnId());
    assertEquals(List.of(), above(scene), "not finished");
    assertTrue(moderations.finish(moderator, sample.id()));
    keep.keep(partnership, scene.returnId());
    var signal = above(scene).getFirst().signal();
    assertEquals(1, signal.count());
    assertEquals(1, signal.of());
    assertTrue(signal.explanation().contains("Moderators looked at 1 question in “"));
  }

  private List<KeptSignal> above(ForwardFixture.Scene scene) {
    return kept.ofReturn(scene.lead(), scene.returnId()).stream()
        .filter(it -> it.signal().kind() == Kind.ABOVE_MODERATION)
        .toList();
  }

  @Test
  void what_a_council_claims_stands_beside_what_other_agencies_hear_from_five_on() {
    var partnership = DirectoryFixture.partnership(register, "heard");
    var council = organisation("council", Sector.LOCAL_AUTHORITY, SettingType.COUNTY_COUNCIL);
    var trusts =
        IntStream.rangeClosed(1, 6)
            .mapToObj(it -> organisation("t" + it, Sector.HEALTH, SettingType.ACUTE_TRUST))
            .toList();
    var all =
        register.addOrganisations(
            partnership.id(),
            java.util.stream.Stream.concat(java.util.stream.Stream.of(council), trusts.stream())
                .toList());
    var lead =
        fixture.caller(partnership, "Lee Council", Role.RESPONDENT, all.getFirst().id(), null);
    var cycle = fixture.open(partnership, "section-11", "2026.3", 61, null);
    var returnId = fixture.returnOf(lead, cycle);
    fixture.submitted(cycle, all.getFirst(), lead, fixture.best(cycle, all.getFirst()));
    for (int i = 1; i < all.size(); i++) {
      var answers = new HashMap<>(fixture.best(cycle, all.get(i)));
      answers.put("last-contact-answer", AnswerFixture.choice(i <= 4 ? "later" : "one-day"));
      answers.put("step-down-heard", AnswerFixture.choice(i <= 3 ? "rarely" : "always"));
      fixture.submitted(cycle, all.get(i), lead, answers);
    }
    keep.keep(partnership.id(), returnId);
    var signal =
        kept.ofReturn(lead, returnId).stream()
            .filter(it -> it.signal().kind() == Kind.ABOVE_OTHERS)
            .findFirst()
            .orElseThrow()
            .signal();
    assertEquals(1, signal.count(), "four of six, and three of six");
    assertEquals(2, signal.of());
    assertTrue(
        signal
            .explanation()
            .startsWith(
                "The answer to 6.6 is the highest. Most of the 6 other organisations that were"
                    + " asked about the same say that their staff were not told"),
        signal.explanation());
  }

  private static Organisation organisation(String code, Sector sector, SettingType type) {
    var plain = DirectoryFixture.organisation(code, sector, type, Phase.NOT_APPLICABLE);
    return new Organisation(
        0,
        plain.code(),
        plain.name(),
        sector,
        type,
        plain.phase(),
        plain.district(),
        plain.quadrant(),
        null,
        null,
        new Organisation.Traits(false, false, false, false, false, true, true),
        null,
        null);
  }
}
