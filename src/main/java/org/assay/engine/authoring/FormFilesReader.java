package org.assay.engine.authoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.assay.engine.lint.Lint;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.Fault;
import org.assay.engine.questionset.VersionOrder;
import org.assay.engine.questionset.reading.DuplicateEditions;
import org.assay.engine.questionset.reading.Loaded;
import org.assay.engine.questionset.reading.QuestionSetLoader;
import org.jspecify.annotations.Nullable;

/** Question sets in files, and which of them is the edition before another. */
final class FormFilesReader {
  private static final QuestionSetLoader LOADER = new QuestionSetLoader();

  private final List<Form> forms;
  private final Map<String, Fault> duplicates;

  /** One file and what became of it. */
  record Form(Path path, Loaded loaded) {
    @Nullable Edition edition() {
      return loaded instanceof Loaded.Ready(var edition) ? edition : null;
    }
  }

  private FormFilesReader(List<Form> forms) {
    this.forms = forms;
    this.duplicates = duplicates(forms);
  }

  /**
   * @param paths files, or folders that stand for every form in them
   */
  static FormFilesReader of(List<Path> paths) throws IOException {
    var forms = new ArrayList<Form>();
    for (var path : paths) {
      for (var file : files(path)) {
        forms.add(new Form(file, loaded(file)));
      }
    }
    return new FormFilesReader(forms);
  }

  List<Form> all() {
    return forms;
  }

  List<Fault> faults(Form form) {
    return switch (form.loaded()) {
      case Loaded.Refused(var faults) -> faults;
      case Loaded.Ready(var edition) ->
          Stream.concat(
                  Stream.ofNullable(duplicates.get(form.path().toString())),
                  Lint.check(edition, previous(form.path(), edition)).stream())
              .toList();
    };
  }

  private static Map<String, Fault> duplicates(List<Form> forms) {
    var editions = new LinkedHashMap<String, Edition>();
    for (var form : forms) {
      if (form.loaded() instanceof Loaded.Ready(var edition)) {
        editions.put(form.path().toString(), edition);
      }
    }
    return DuplicateEditions.faults(editions);
  }

  /** The edition that the lineage names; without one, the last before this of the same set. */
  private @Nullable Edition previous(Path path, Edition edition) {
    var lineage = edition.set().lineage();
    var candidates =
        Stream.concat(forms.stream().map(Form::edition), beside(path, edition))
            .filter(Objects::nonNull);
    return lineage == null
        ? candidates.filter(e -> before(e, edition)).max((a, b) -> compare(a, b)).orElse(null)
        : candidates
            .filter(
                e ->
                    e.set().id().equals(lineage.fromId())
                        && e.set().version().equals(lineage.fromVersion()))
            .findFirst()
            .orElse(null);
  }

  /** Other versions in the same folder, by the names of their files. */
  private static Stream<@Nullable Edition> beside(Path path, Edition edition) {
    var folder = Objects.requireNonNull(path.toAbsolutePath().getParent());
    var lineage = edition.set().lineage();
    try (var listed = Files.list(folder)) {
      return listed
          .filter(file -> version(file).isPresent() && Files.isRegularFile(file))
          .filter(
              file -> lineage == null || version(file).equals(Optional.of(lineage.fromVersion())))
          .filter(file -> !file.equals(path.toAbsolutePath()))
          .map(FormFilesReader::load)
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable Edition load(Path file) {
    return new Form(file, loaded(file)).edition();
  }

  /** A file that cannot be read is a finding like others, and hides none of theirs. */
  private static Loaded loaded(Path file) {
    try {
      return LOADER.load(Files.readAllBytes(file));
    } catch (IOException e) {
      return new Loaded.Refused(
          List.of(Fault.error("file/unreadable", "", "This file cannot be read.")));
    }
  }

  private static Optional<String> version(Path file) {
    var name = String.valueOf(file.getFileName());
    var version = name.endsWith(".json") ? name.substring(0, name.length() - ".json".length()) : "";
    return version.matches("[0-9]{4}(\\.[0-9]+)*") ? Optional.of(version) : Optional.empty();
  }

  private static boolean before(Edition a, Edition b) {
    return a.set().id().equals(b.set().id()) && compare(a, b) < 0;
  }

  private static int compare(Edition a, Edition b) {
    return VersionOrder.BY_NUMBERS.compare(a.set().version(), b.set().version());
  }

  private static List<Path> files(Path path) throws IOException {
    if (!Files.exists(path)) {
      throw new NoSuchFileException(path.toString(), null, "there is no such file");
    }
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (var found = Files.walk(path)) {
      return found.filter(FormFilesReader::isForm).sorted().toList();
    }
  }

  private static boolean isForm(Path file) {
    return file.toString().endsWith(".json")
        && !file.toString().endsWith(".schema.json")
        && Files.isRegularFile(file);
  }
}
