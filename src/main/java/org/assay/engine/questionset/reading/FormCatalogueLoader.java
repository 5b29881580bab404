package org.assay.engine.questionset.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.Fault;
import org.assay.engine.questionset.VersionOrder;

/** Loads every {@code forms/NAME/EDITION.json}; the folder {@code schema} holds no forms. */
public final class FormCatalogueLoader {
  private static final Comparator<Edition> ORDER =
      Comparator.comparing((Edition e) -> e.set().id())
          .thenComparing(e -> e.set().version(), VersionOrder.BY_NUMBERS);

  private final QuestionSetLoader loader = new QuestionSetLoader();

  /** The forms that came with the service, from its classes or its jar. */
  public FormCatalogue classpath() {
    try {
      var forms =
          Objects.requireNonNull(
                  FormCatalogueLoader.class.getResource("/forms"),
                  "There is no forms folder on the classpath")
              .toURI();
      return forms.getScheme().equals("jar") ? jar(forms) : folder(Path.of(forms));
    } catch (URISyntaxException | IOException e) {
      throw new IllegalStateException("The forms that came with the service cannot be read", e);
    }
  }

  private FormCatalogue jar(URI forms) throws IOException {
    try (var files =
        FileSystems.newFileSystem(URI.create(forms.toString().split("!")[0]), Map.of())) {
      return folder(files.getPath("/forms"));
    }
  }

  public FormCatalogue folder(Path forms) {
    var editions = new LinkedHashMap<String, Edition>();
    var refused = new LinkedHashMap<String, List<Fault>>();
    var documents = new HashMap<String, String>();
    for (var file : documents(forms)) {
      var json = bytes(file);
      switch (loader.load(json)) {
        case Loaded.Ready(var edition) -> {
          editions.put(forms.relativize(file).toString(), edition);
          documents.put(edition.set().sha256(), new String(json, StandardCharsets.UTF_8));
        }
        case Loaded.Refused(var faults) -> refused.put(forms.relativize(file).toString(), faults);
      }
    }
    DuplicateEditions.faults(editions)
        .forEach(
            (file, fault) -> {
              refused.put(file, List.of(fault));
              editions.remove(file);
            });
    return catalogue(editions, refused, documents);
  }

  private static FormCatalogue catalogue(
      Map<String, Edition> editions,
      Map<String, List<Fault>> refused,
      Map<String, String> documents) {
    var files = new HashMap<String, String>();
    editions.forEach((file, edition) -> files.put(edition.set().sha256(), file));
    var sorted = editions.values().stream().sorted(ORDER).toList();
    return new FormCatalogue(followed(sorted), refused, documents, files);
  }

  /** Each edition after the one that its lineage names, as far as that one is there. */
  private static List<Edition> followed(List<Edition> sorted) {
    var followed = new ArrayList<Edition>();
    for (var edition : sorted) {
      var lineage = edition.set().lineage();
      followed.add(
          followed.stream()
              .filter(it -> lineage != null && it.set().id().equals(lineage.fromId()))
              .filter(it -> lineage != null && it.set().version().equals(lineage.fromVersion()))
              .findFirst()
              .map(edition::following)
              .orElse(edition));
    }
    return List.copyOf(followed);
  }

  private static List<Path> documents(Path forms) {
    try (var found = Files.walk(forms, 2)) {
      return found
          .filter(file -> isForm(forms.relativize(file)) && Files.isRegularFile(file))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + forms + " cannot be read", e);
    }
  }

  private static boolean isForm(Path file) {
    return file.getNameCount() == 2
        && !file.startsWith("schema")
        && file.toString().endsWith(".json");
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException("The form " + file + " cannot be read", e);
    }
  }
}
