package org.assay.reporting.pdf.template;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The files of the templates, by their path below {@code reports/}: ours, which are on the class
 * path, and in their place those of the same path in a folder of the partnership.
 *
 * @param refused paths in the folder that do not replace ours
 */
public record TemplateFiles(@Nullable Path folder, Set<String> refused) {
  private static final Pattern REPORT = Pattern.compile("reports/([^/]+)/report\\.jrxml");

  public static final TemplateFiles OURS = new TemplateFiles(null, Set.of());

  public TemplateFiles {
    refused = Set.copyOf(refused);
  }

  /** The names of our reports: every folder that has a {@code report.jrxml}. */
  public static List<String> reports() {
    try {
      var palette = requireNonNull(TemplateFiles.class.getResource("/reports/shared/palette.jrtx"));
      return palette.openConnection() instanceof JarURLConnection jar
          ? inJar(jar)
          : inFolder(Path.of(palette.toURI()).resolve("../..").normalize());
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("The folder of report templates cannot be read", e);
    }
  }

  private static List<String> inJar(JarURLConnection connection) throws IOException {
    connection.setUseCaches(false);
    try (var jar = connection.getJarFile()) {
      return jar.stream()
          .map(it -> REPORT.matcher(it.getName()))
          .filter(Matcher::matches)
          .map(it -> it.group(1))
          .sorted()
          .toList();
    }
  }

  private static List<String> inFolder(Path folder) throws IOException {
    try (var folders = Files.list(folder)) {
      return folders
          .filter(it -> Files.isRegularFile(it.resolve("report.jrxml")))
          .map(it -> it.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  /** The file, or nothing when neither has it. */
  public Optional<byte[]> find(String path) {
    if (path.startsWith("/") || path.contains("..")) return Optional.empty();
    try {
      return isReplaced(path) ? Optional.of(Files.readAllBytes(own(path))) : ours(path);
    } catch (IOException e) {
      throw new UncheckedIOException("A template cannot be read: " + path, e);
    }
  }

  /** Whether the folder's file is used. */
  boolean isReplaced(String path) {
    return folder != null && !refused.contains(path) && Files.isRegularFile(own(path));
  }

  public boolean isOurs(String path) {
    return TemplateFiles.class.getResource("/reports/" + path) != null;
  }

  private Path own(String path) {
    return folder == null ? Path.of(path) : folder.resolve(path);
  }

  private static Optional<byte[]> ours(String path) throws IOException {
    try (var in = TemplateFiles.class.getResourceAsStream("/reports/" + path)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    }
  }
}
