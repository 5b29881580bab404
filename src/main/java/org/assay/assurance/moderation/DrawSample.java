package org.assay.assurance.moderation;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.assay.assurance.moderation.sample.Allocation;
import org.assay.assurance.moderation.sample.Candidate;
import org.assay.assurance.moderation.sample.Draw;
import org.assay.assurance.moderation.sample.SampleDraw;
import org.assay.assurance.moderation.sample.SampleDraw.Drawn;
import org.assay.collection.cycles.Cycles;
import org.assay.engine.questionset.BlankText;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.jspecify.annotations.Nullable;

/** Draws the sample of a cycle, once, and gives each return to somebody who may mark it. */
@Singleton
public class DrawSample {
  /** Of the sample, every third return is marked a second time. */
  static final int TWICE_EVERY = 3;

  static final int MOST = 300;
  private static final int SEED_BYTES = 8;
  private static final int LONGEST_SEED = 64;

  private final ModerationRepository samples;
  private final CandidateRepository returns;
  private final Moderators moderators;
  private final Cycles cycles;
  private final AskAboutSignals asking;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  DrawSample(
      ModerationRepository samples,
      CandidateRepository returns,
      Moderators moderators,
      Cycles cycles,
      AskAboutSignals asking,
      Clock clock) {
    this.asking = asking;
    this.samples = samples;
    this.returns = returns;
    this.moderators = moderators;
    this.cycles = cycles;
    this.clock = clock;
  }

  public sealed interface Outcome {
    record Done() implements Outcome {}

    /**
     * @param box of the form that is wrong
     */
    record Invalid(String why, String box) implements Outcome {}

    record NotFound() implements Outcome {}
  }

  /**
   * @param seed what decides who is drawn; one is made when it is empty
   * @param atRandom 1 to 300; {@code byRisk} 0 to {@code atRandom}
   */
  @Transactional
  public Outcome draw(Caller caller, long cycleId, String seed, int atRandom, int byRisk) {
    var partnership = caller.partnershipId();
    if (!caller.is(Role.ADMIN) || cycles.find(partnership, cycleId).isEmpty()) {
      return new Outcome.NotFound();
    }
    var fault = fault(seed, atRandom, byRisk);
    if (fault != null) return fault;
    if (samples.draw(partnership, cycleId).isPresent()) {
      return new Outcome.Invalid("The sample of this cycle has been drawn already", "seed");
    }
    var now = clock.instant();
    var candidates = returns.all(partnership, cycleId, now);
    if (candidates.isEmpty()) {
      return new Outcome.Invalid(
          "Nothing has been submitted in this cycle yet. Draw the sample when it has", "random");
    }
    var sown = BlankText.is(seed) ? made() : seed.strip();
    var draw =
        new Draw(0, cycleId, sown, atRandom, byRisk, candidates.size(), caller.personId(), now);
    keep(partnership, draw, candidates);
    asking.drawn(partnership, cycleId, caller.personId());
    return new Outcome.Done();
  }

  /** With what it was drawn from, so that anybody can draw the same again. */
  private void keep(long partnership, Draw draw, List<Candidate> candidates) {
    var id = samples.add(partnership, draw);
    returns.keep(partnership, id, candidates);
    var drawn = SampleDraw.of(candidates, draw.seed(), draw.random(), draw.risk());
    give(partnership, id, draw.cycleId(), drawn);
  }

  private static Outcome.@Nullable Invalid fault(String seed, int atRandom, int byRisk) {
    if (atRandom < 1 || atRandom > MOST) {
      return new Outcome.Invalid(
          "Enter how many returns to draw at random, from 1 to " + MOST, "random");
    }
    if (byRisk < 0 || byRisk > atRandom) {
      return new Outcome.Invalid(
          "Draw no more returns by risk than at random, which is " + atRandom, "risk");
    }
    return seed.length() > LONGEST_SEED
        ? new Outcome.Invalid(
            "Shorten the seed to " + LONGEST_SEED + " characters or fewer", "seed")
        : null;
  }

  private void give(long partnership, long id, long cycleId, List<Drawn> drawn) {
    var people = moderators.all(partnership);
    var returns = drawn.stream().map(Drawn::candidate).toList();
    var first = Allocation.of(returns, people, Map.of());
    var second = Allocation.of(Allocation.twice(returns, TWICE_EVERY), people, first);
    samples.add(partnership, id, cycleId, drawn, first, second);
  }

  private String made() {
    var bytes = new byte[SEED_BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
