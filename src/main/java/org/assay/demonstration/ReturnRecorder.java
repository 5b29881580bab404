package org.assay.demonstration;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.cycles.Editions;
import org.assay.collection.returns.submission.RecordReturns;
import org.assay.collection.returns.submission.RecordReturns.Recorded;
import org.assay.demonstration.CollectionPlan.Asked;
import org.assay.demonstration.answers.GeneratedAnswers;
import org.assay.demonstration.answers.SeededRandom;
import org.assay.demonstration.county.Member;
import org.assay.engine.answering.Answer;
import org.assay.people.directory.Organisation;

/** Fills in the county's returns and records them, a few organisations at a time. */
@Singleton
class ReturnRecorder {
  /** Few enough for the memory of a small machine. */
  private static final int BATCH = 25;

  /** One writes while the other makes up. */
  private static final int WORKERS = 2;

  private final RecordReturns recordReturns;
  private final Editions editions;

  ReturnRecorder(RecordReturns recordReturns, Editions editions) {
    this.recordReturns = recordReturns;
    this.editions = editions;
  }

  /**
   * The county as it was stored.
   *
   * @param cycles by code
   * @param organisations by code
   * @param recorded how many returns so far
   */
  record Ground(
      CollectionPlan plan,
      Map<String, Cycle> cycles,
      Map<String, Organisation> organisations,
      PostHolders posts,
      AtomicInteger recorded) {
    Cycle cycle(Asked asked) {
      return Objects.requireNonNull(cycles.get(asked.round().code()));
    }

    Organisation organisation(Member member) {
      return Objects.requireNonNull(organisations.get(member.code()));
    }
  }

  void all(Ground ground, Progress progress) {
    try (var pool = Executors.newFixedThreadPool(WORKERS)) {
      var batches = new ArrayList<Future<?>>();
      for (var family : ground.plan().families()) {
        batches.addAll(submit(pool, ground, family, progress));
      }
      finish(pool, batches);
    }
  }

  private List<Future<?>> submit(
      ExecutorService pool, Ground ground, List<Asked> family, Progress progress) {
    var seed = ground.plan().county().seed();
    var harvests =
        family.stream()
            .map(it -> new GeneratedAnswers(seed, editions.of(ground.cycle(it))))
            .toList();
    var members = family.getFirst().members();
    var batches = new ArrayList<Future<?>>();
    for (int at = 0; at < members.size(); at += BATCH) {
      var some = members.subList(at, Math.min(members.size(), at + BATCH));
      batches.add(pool.submit(() -> batch(ground, family, harvests, some, progress)));
    }
    return batches;
  }

  private void batch(
      Ground ground,
      List<Asked> family,
      List<GeneratedAnswers> harvests,
      List<Member> some,
      Progress progress) {
    var answers = some.stream().map(it -> Map.<String, Answer>of()).toList();
    for (int year = 0; year < family.size(); year++) {
      var asked = family.get(year);
      answers = answers(ground, asked, harvests.get(year), some, answers);
      var recorded = recorded(ground, asked, harvests.get(year), some, answers);
      recordReturns.record(ground.cycle(asked), recorded);
      int done = ground.recorded().addAndGet(recorded.size());
      progress.recorded(done, ground.plan().begun());
    }
  }

  private static List<Map<String, Answer>> answers(
      Ground ground,
      Asked asked,
      GeneratedAnswers harvest,
      List<Member> some,
      List<Map<String, Answer>> before) {
    var answers = new ArrayList<Map<String, Answer>>();
    for (int i = 0; i < some.size(); i++) {
      var it = some.get(i);
      answers.add(
          harvest.of(
              it, ground.organisation(it), asked.round().year(), asked.course(it), before.get(i)));
    }
    return answers;
  }

  private static List<Recorded> recorded(
      Ground ground,
      Asked asked,
      GeneratedAnswers harvest,
      List<Member> some,
      List<Map<String, Answer>> answers) {
    var seed = ground.plan().county().seed();
    var recorded = new ArrayList<Recorded>();
    for (int i = 0; i < some.size(); i++) {
      var it = some.get(i);
      var course = asked.course(it);
      if (course.startedAt() != null) {
        var chance = SeededRandom.of(seed, "sittings", it.code(), asked.round().code());
        recorded.add(
            new Recorded(
                ground.organisation(it).id(),
                harvest.sittings(answers.get(i), course, chance),
                ground.posts().respondent(it),
                course.declaredAt(),
                course.signedOffAt(),
                course.signedOffAt() == null ? null : ground.posts().approver(it)));
      }
    }
    return recorded;
  }

  private static void finish(ExecutorService pool, List<Future<?>> batches) {
    try {
      for (var batch : batches) {
        batch.get();
      }
    } catch (ExecutionException e) {
      pool.shutdownNow();
      throw new IllegalStateException("The demonstration could not be stored", e.getCause());
    } catch (InterruptedException e) {
      pool.shutdownNow();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The demonstration was interrupted", e);
    }
  }
}
