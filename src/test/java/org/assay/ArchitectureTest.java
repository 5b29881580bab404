package org.assay;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Map.entry;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final String ROOT = "org.assay.";

  /** The packages that hold the service's work; reporting may read them all. */
  private static final Set<String> FEATURES =
      Set.of(
          "platform",
          "questionset",
          "answering",
          "scoring",
          "authoring",
          "directory",
          "identity",
          "cycles",
          "actions",
          "answersheet",
          "returns",
          "bringforward",
          "sharing",
          "support",
          "respond",
          "colleagues",
          "evidence",
          "workbook",
          "questionform",
          "guard",
          "statistics",
          "figures",
          "written");

  /** Who may use whom: one row a package. */
  private static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          entry("platform", Set.of()),
          entry("guard", Set.of()),
          entry("evidence", Set.of("guard", "directory", "identity", "platform")),
          entry("questionset", Set.of()),
          entry("answering", Set.of("questionset")),
          entry("scoring", Set.of("questionset", "answering")),
          entry("authoring", Set.of("questionset", "answering", "scoring", "platform")),
          entry("questionform", Set.of("questionset", "answering", "guard", "platform")),
          entry("directory", Set.of("platform")),
          entry("identity", Set.of("directory", "platform")),
          entry(
              "cycles",
              Set.of(
                  "statistics",
                  "answersheet",
                  "questionset",
                  "answering",
                  "scoring",
                  "authoring",
                  "directory",
                  "identity",
                  "platform")),
          entry(
              "answersheet",
              Set.of("questionset", "answering", "scoring", "identity", "guard", "platform")),
          entry(
              "respond",
              Set.of(
                  "answersheet",
                  "support",
                  "returns",
                  "questionform",
                  "colleagues",
                  "bringforward",
                  "workbook",
                  "sharing",
                  "evidence",
                  "cycles",
                  "questionset",
                  "answering",
                  "scoring",
                  "authoring",
                  "directory",
                  "identity",
                  "actions",
                  "guard",
                  "platform")),
          entry("actions", Set.of("directory", "identity", "evidence", "guard", "platform")),
          entry(
              "returns",
              Set.of(
                  "evidence",
                  "answersheet",
                  "cycles",
                  "questionset",
                  "answering",
                  "scoring",
                  "directory",
                  "identity",
                  "actions",
                  "guard",
                  "platform")),
          entry(
              "bringforward",
              Set.of(
                  "answersheet",
                  "returns",
                  "cycles",
                  "questionset",
                  "answering",
                  "scoring",
                  "authoring",
                  "directory",
                  "identity",
                  "actions",
                  "guard",
                  "platform")),
          entry(
              "workbook",
              Set.of(
                  "answersheet",
                  "returns",
                  "cycles",
                  "questionset",
                  "answering",
                  "scoring",
                  "directory",
                  "identity",
                  "guard",
                  "platform")),
          entry(
              "sharing",
              Set.of(
                  "answersheet",
                  "returns",
                  "bringforward",
                  "cycles",
                  "questionset",
                  "answering",
                  "scoring",
                  "authoring",
                  "directory",
                  "identity",
                  "guard",
                  "platform")),
          entry(
              "colleagues",
              Set.of(
                  "answersheet",
                  "returns",
                  "cycles",
                  "questionset",
                  "answering",
                  "directory",
                  "identity",
                  "guard",
                  "platform")),
          entry(
              "support",
              Set.of(
                  "answersheet",
                  "returns",
                  "cycles",
                  "questionset",
                  "answering",
                  "directory",
                  "identity",
                  "guard",
                  "platform")),
          entry("statistics", Set.of()),
          entry(
              "figures",
              Set.of(
                  "cycles",
                  "questionset",
                  "answering",
                  "scoring",
                  "authoring",
                  "directory",
                  "actions",
                  "statistics",
                  "platform")),
          entry("written", Set.of("cycles", "questionset", "directory", "identity", "platform")),
          entry("reporting", FEATURES),
          entry(
              "notifications",
              Set.of(
                  "reporting",
                  "answersheet",
                  "support",
                  "returns",
                  "colleagues",
                  "cycles",
                  "directory",
                  "identity",
                  "actions",
                  "platform")),
          entry("demonstration", and(FEATURES, "reporting", "notifications")));

  /**
   * Rows whose package has yet to be written. A name leaves this set for good when its package
   * arrives.
   */
  private static final Set<String> AWAITED = Set.of();

  /** What the engine may lean on: no framework, no database, no web. */
  private static final String[] PLAIN = {
    "java..", "com.fasterxml.jackson..", "com.networknt..", "org.jspecify..", "picocli.."
  };

  private static final String[] ENGINE = {
    "org.assay.questionset..",
    "org.assay.answering..",
    "org.assay.scoring..",
    "org.assay.authoring..",
    "org.assay.guard.."
  };

  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(at -> !at.contains("/$")) // what Micronaut generates is not ours
          .importPackages(ROOT + ".");

  @Test
  void every_package_is_in_the_table_and_the_table_has_no_ghosts() {
    assertEquals(Set.of(), without(present(), MAY_USE.keySet()), "packages without a row");
    assertEquals(Set.of(), without(without(MAY_USE.keySet(), present()), AWAITED), "ghosts");
  }

  @Test
  void features_use_only_what_the_table_allows() {
    var breaches =
        CODE.stream()
            .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
            .filter(d -> forbidden(d.getOriginClass(), d.getTargetClass()))
            .map(Dependency::getDescription)
            .sorted()
            .toList();
    assertEquals(List.of(), breaches);
  }

  @Test
  void the_engine_is_plain_java() {
    classes()
        .that()
        .resideInAnyPackage(ENGINE)
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage(PLAIN).or(resideInAnyPackage(ENGINE)))
        .check(CODE);
  }

  @Test
  void web_and_storage_stay_private() {
    classes()
        .that()
        .haveNameMatching("[^$]*(Controller|Repository|Row)")
        .and()
        .resideOutsideOfPackage(
            "org.assay.platform.govuk") // a row of a summary list, drawn by a template
        .should()
        .notBePublic()
        .check(CODE);
  }

  @Test
  void time_comes_from_the_clock() {
    noClasses()
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(LocalDateTime.class, "now")
        .orShould()
        .callMethod(OffsetDateTime.class, "now")
        .orShould()
        .callMethod(ZonedDateTime.class, "now")
        .check(CODE);
  }

  private static Set<String> present() {
    return CODE.stream().map(ArchitectureTest::feature).flatMap(Optional::stream).collect(toSet());
  }

  private static Set<String> without(Set<String> all, Set<String> some) {
    var left = new TreeSet<>(all);
    left.removeAll(some);
    return left;
  }

  private static Set<String> and(Set<String> some, String... more) {
    var all = new TreeSet<>(some);
    all.addAll(List.of(more));
    return all;
  }

  private static boolean forbidden(JavaClass from, JavaClass to) {
    var a = feature(from);
    var b = feature(to.getBaseComponentType());
    return a.isPresent()
        && b.isPresent()
        && !a.equals(b)
        && !MAY_USE.getOrDefault(a.get(), Set.of()).contains(b.get());
  }

  private static Optional<String> feature(JavaClass c) {
    var p = c.getPackageName();
    return p.startsWith(ROOT)
        ? Optional.of(p.substring(ROOT.length()).split("\\.")[0])
        : Optional.empty();
  }
}
