package org.assay;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import org.assay.engine.guard.Guard;
import org.assay.engine.guard.HeldBack;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final String ROOT = "org.assay.";

  /** Who may use whom: one row a package, with what lies below it. */
  private static final Map<String, Set<String>> MAY_USE = PackageTable.read();

  /** A package of more files than this holds two features. */
  private static final int MOST_FILES = 40;

  /** A file of more lines than this does two things. */
  private static final int MOST_LINES = 300;

  /** What the engine may lean on: no framework, no database, no web. */
  private static final String[] PLAIN = {
    "java..",
    "org.apache.commons.statistics..",
    "com.fasterxml.jackson..",
    "com.networknt..",
    "org.jspecify..",
    "picocli.."
  };

  /** By package. */
  private static final Map<String, Optional<String>> FEATURES = new ConcurrentHashMap<>();

  /** Read once for all rules. */
  static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(at -> !at.contains("/$")) // what Micronaut generates is not ours
          .importPackages(ROOT + ".");

  @Test
  void every_package_is_in_the_table_and_the_table_has_no_ghosts() {
    var present =
        CODE.stream()
            .map(ArchitectureTest::feature)
            .flatMap(Optional::stream)
            .collect(toCollection(TreeSet::new));
    assertEquals(new TreeSet<>(MAY_USE.keySet()), present);
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
  void no_two_features_use_each_other_on_whatever_way() {
    var uses = new TreeMap<String, Set<String>>();
    for (var from : CODE) {
      for (var use : from.getDirectDependenciesFromSelf()) {
        var a = feature(from);
        var b = feature(use.getTargetClass().getBaseComponentType());
        if (a.isPresent() && b.isPresent() && !a.equals(b)) {
          uses.computeIfAbsent(a.get(), any -> new TreeSet<>()).add(b.get());
        }
      }
    }
    var circles =
        uses.keySet().stream().filter(it -> reached(uses, it).contains(it)).sorted().toList();
    assertEquals(List.of(), circles);
  }

  /** What it uses, and what that uses, to the end. */
  private static Set<String> reached(Map<String, Set<String>> uses, String from) {
    var reached = new TreeSet<String>();
    var next = new ArrayDeque<>(uses.getOrDefault(from, Set.of()));
    while (!next.isEmpty()) {
      var it = next.pop();
      if (reached.add(it)) next.addAll(uses.getOrDefault(it, Set.of()));
    }
    return reached;
  }

  @Test
  void no_package_is_too_large() {
    var large =
        CODE.stream()
            .filter(c -> !c.getName().contains("$")) // nor nested, nor made for a listener
            .collect(groupingBy(JavaClass::getPackageName, TreeMap::new, counting()));
    large.values().removeIf(files -> files <= MOST_FILES);
    assertEquals(Map.of(), large);
  }

  @Test
  void the_engine_is_plain_java() {
    classes()
        .that()
        .resideInAPackage(ROOT + "engine..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(PLAIN).or(resideInAnyPackage(ROOT + "engine..")))
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

  @Test
  void one_place_knows_the_zone_of_days_and_how_dates_read() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(ROOT + "platform.England")
        .should()
        .callMethod(ZoneId.class, "of", String.class)
        .orShould()
        .callMethod(ZoneId.class, "systemDefault")
        .check(CODE);
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "engine..") // which knows no platform
        .and()
        .doNotHaveFullyQualifiedName(ROOT + "platform.UtcTime")
        .should()
        .callMethod(LocalDateTime.class, "ofInstant", Instant.class, ZoneId.class)
        .check(CODE);
  }

  /**
   * Who asks the guard: forms, in their own words or in an audit's or a survey's; and what may keep
   * words for a reason (answers, files, actions), reads them in an edition's types (facts), or
   * stands in the chain of a return.
   */
  private static final Set<String> ASK_THE_GUARD =
      Set.of(
          "GuardedForms",
          "NamesNoChildFactory",
          "NoChild",
          "AnswerPulse",
          "PulseResults",
          "GuardedAnswers",
          "ProposalFaults",
          "AnswerForGroup",
          "KeepEvidence",
          "GuardedText",
          "StateFacts",
          "ReturnTransitions");

  @Test
  void what_may_identify_a_child_is_asked_for_in_named_places() {
    var asking =
        CODE.stream()
            .filter(it -> !it.getPackageName().startsWith(ROOT + "engine"))
            .filter(
                it ->
                    it.getDirectDependenciesFromSelf().stream()
                        .map(Dependency::getTargetClass)
                        .anyMatch(
                            used ->
                                used.isEquivalentTo(Guard.class)
                                    || used.isEquivalentTo(HeldBack.class)))
            .map(JavaClass::getSimpleName)
            .collect(toCollection(TreeSet::new));
    assertEquals(new TreeSet<>(ASK_THE_GUARD), asking);
  }

  @Test
  void hashes_and_their_keys_are_used_in_one_place_each() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(ROOT + "platform.Sha256")
        .and()
        .doNotHaveFullyQualifiedName(ROOT + "engine.questionset.reading.CanonicalWriter")
        .should()
        .callMethod(MessageDigest.class, "getInstance", String.class)
        .check(CODE);
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(ROOT + "platform.Hmac")
        .should()
        .callMethod(Mac.class, "getInstance", String.class)
        .check(CODE);
  }

  @Test
  void no_file_is_too_long() throws IOException {
    try (var files = Files.walk(Path.of("src/main/java"))) {
      var found = new ArrayList<String>();
      for (var file : files.filter(it -> it.toString().endsWith(".java")).sorted().toList()) {
        var lines = Files.readAllLines(file).size();
        if (lines > MOST_LINES) found.add(file + ": " + lines);
      }
      assertEquals(List.of(), found);
    }
  }

  private static boolean forbidden(JavaClass from, JavaClass to) {
    var a = feature(from);
    var b = feature(to.getBaseComponentType());
    return a.isPresent()
        && b.isPresent()
        && !a.equals(b)
        && !MAY_USE.getOrDefault(a.get(), Set.of()).contains(b.get());
  }

  /** The longest row of the table that the package lies in; its own name when none does. */
  private static Optional<String> feature(JavaClass c) {
    return FEATURES.computeIfAbsent(c.getPackageName(), ArchitectureTest::featureOf);
  }

  private static Optional<String> featureOf(String p) {
    if (!p.startsWith(ROOT)) return Optional.empty();
    var name = p.substring(ROOT.length());
    return Optional.of(
        MAY_USE.keySet().stream()
            .filter(it -> name.equals(it) || name.startsWith(it + "."))
            .max(Comparator.comparingInt(String::length))
            .orElse(name));
  }
}
