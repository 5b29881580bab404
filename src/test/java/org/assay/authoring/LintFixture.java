package org.assay.authoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.assay.questionset.Edition;
import org.assay.questionset.Fault;
import org.assay.questionset.QuestionSetLoader;

/** Question sets that are broken in one way each. */
final class LintFixture {
  private static final QuestionSetLoader LOADER = new QuestionSetLoader();

  private LintFixture() {}

  static Edition edition(String name) {
    return LOADER.require(bytes(name));
  }

  static Edition previous() {
    return edition("previous/2025.1");
  }

  static List<Fault> faults(String name) {
    var edition = edition(name);
    return Lint.check(edition, edition.set().lineage() == null ? null : previous());
  }

  static boolean exists(String name) {
    return LintFixture.class.getResource("/lint/" + name + ".json") != null;
  }

  private static byte[] bytes(String name) {
    try (var in = LintFixture.class.getResourceAsStream("/lint/" + name + ".json")) {
      return Objects.requireNonNull(in, "There is no fixture " + name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
