package org.assay.reporting.pdf.template;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.assay.engine.questionset.Nearest;
import org.assay.reporting.pdf.template.TemplateScan.Called;
import org.assay.reporting.pdf.template.TemplateScan.Held;
import org.assay.reporting.pdf.template.TemplateScan.Typed;

/**
 * Holds what a designer's template names against what there is: files, parts of the data, fields
 * and styles. JasperReports looks for them only where something is printed, which the sample may
 * not do, and prints nothing where a part of the data has another name.
 */
public final class TemplateReferences {
  private static final String COMPILED = ".jasper";

  private final TemplateFiles files;
  private final TemplateNames names;

  /**
   * @param files with all of the folder's own, refused or not
   */
  public TemplateReferences(TemplateFiles files, TemplateNames names) {
    this.files = files;
    this.names = names;
  }

  /**
   * @throws TemplateFaultException naming the line of the first that is not there
   */
  public void check(String file, byte[] text) {
    var scan = TemplateScan.of(file, text);
    scan.files.forEach(it -> called(file, it));
    var ours = names.of(file);
    scan.parts.forEach(it -> part(file, it.name(), it.line(), ours));
    scan.fields.forEach(it -> field(file, it, ours));
    scan.parameters.forEach(it -> typed(file, "parameter", it, ours.typeOfParameter(it.name())));
    var styles = styles(scan);
    scan.stylesUsed.stream()
        .filter(it -> !styles.contains(it.name()))
        .forEach(it -> missing(file, it.line(), "style", it.name(), styles));
    scan.held.forEach(it -> held(file, it));
    scan.beyond.forEach(it -> refuse(file, it.line(), it.name()));
  }

  /** Below the folder of templates, what a file names that is a template or styles. */
  public static List<String> templates(String file, byte[] text) {
    return TemplateScan.of(file, text).files.stream()
        .filter(it -> !it.picture())
        .map(it -> source(path(file, it.location())))
        .toList();
  }

  private void called(String file, Called it) {
    var path = source(path(file, it.location()));
    var found = files.find(path);
    if (found.isEmpty()) {
      refuse(
          file,
          it.line(),
          "there is no file %s, which “%s” names: put it there, or name another"
              .formatted(path, it.location()));
    }
    if (it.picture() && !isPicture(found)) {
      refuse(
          file, it.line(), path + " is not a picture that can be printed: save it as PNG or JPEG");
    }
  }

  private static boolean isPicture(Optional<byte[]> found) {
    try {
      return ImageIO.read(new ByteArrayInputStream(found.orElse(new byte[0]))) != null;
    } catch (IOException e) {
      return false;
    }
  }

  private static void part(String file, String name, int line, TemplateNames.Known ours) {
    if (ours.hasPart(name)) return;
    missing(file, line, ours.report() ? "section" : "part of the data", name, ours.parts());
  }

  private static void field(String file, Typed it, TemplateNames.Known ours) {
    if (!ours.hasField(it.name()))
      missing(file, it.line(), "field", it.name(), ours.fields().keySet());
    typed(file, "field", it, ours.typeOfField(it.name()));
  }

  private static void typed(String file, String what, Typed it, Optional<String> type) {
    type.filter(known -> !known.equals(it.type()))
        .ifPresent(
            known ->
                refuse(
                    file,
                    it.line(),
                    "the %s %s is no %s: write class=\"%s\""
                        .formatted(what, it.name(), it.type(), known)));
  }

  /** Its own, and those of all files of styles. */
  private Set<String> styles(TemplateScan scan) {
    var styles = new HashSet<>(scan.stylesMade);
    var called =
        scan.files.stream().map(Called::location).filter(it -> it.endsWith(".jrtx")).toList();
    for (var file : Set.of("shared/styles.jrtx", "shared/palette.jrtx")) {
      files.find(file).ifPresent(it -> styles.addAll(TemplateScan.of(file, it).stylesMade));
    }
    for (var location : called) {
      files
          .find("shared/" + location.substring(location.lastIndexOf('/') + 1))
          .ifPresent(it -> styles.addAll(TemplateScan.of(location, it).stylesMade));
    }
    return styles;
  }

  /** One that is misspelt, or in a text of another style, would be printed as it stands. */
  private static void held(String file, Held it) {
    var known = PlaceHolder.of(it.written()).orElse(null);
    if (known == null) missing(file, it.line(), "place-holder", it.written(), PlaceHolder.all());
    else if (!known.styles().contains(it.style())) {
      refuse(
          file,
          it.line(),
          "%s is replaced in texts of the style %s alone: give this text that style, or take it out"
              .formatted(it.written(), String.join(" or ", new TreeSet<>(known.styles()))));
    }
  }

  private static void missing(
      String file, int line, String what, String name, Collection<String> known) {
    var near = Nearest.to(name, known);
    refuse(
        file,
        line,
        "there is no %s %s: %s"
            .formatted(
                what,
                name,
                near == null
                    ? "name one of " + String.join(", ", new TreeSet<>(known))
                    : "did you mean " + near + "?"));
  }

  private static void refuse(String file, int line, String fault) {
    throw new TemplateFaultException(file, line, fault, new IllegalStateException(fault));
  }

  /** A compiled template stands for its source. */
  private static String source(String path) {
    return path.endsWith(COMPILED)
        ? path.substring(0, path.length() - COMPILED.length()) + ".jrxml"
        : path;
  }

  private static String path(String file, String location) {
    var folder = Objects.requireNonNullElse(Path.of(file).getParent(), Path.of(""));
    return folder.resolve(location).normalize().toString().replace('\\', '/');
  }
}
