package org.assay.reporting.pdf.type;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Replaces what no font of the reports can draw by its Unicode name in brackets, so that nothing is
 * lost without a word.
 */
public final class PrintableTextLoader {
  private static final Map<Integer, Boolean> KNOWN = new ConcurrentHashMap<>();
  private static volatile @Nullable Font own;

  private PrintableTextLoader() {}

  public static String of(String text) {
    return text.codePoints().allMatch(PrintableTextLoader::drawn) ? text : named(text);
  }

  private static String named(String text) {
    var out = new StringBuilder(text.length() + 32);
    text.codePoints()
        .forEach(
            c -> {
              if (drawn(c)) {
                out.appendCodePoint(c);
              } else {
                out.append('[').append(name(c)).append(']');
              }
            });
    return out.toString();
  }

  private static String name(int codePoint) {
    var name = Character.getName(codePoint);
    return name == null ? "U+%04X".formatted(codePoint) : name.toLowerCase(Locale.ROOT);
  }

  private static boolean drawn(int codePoint) {
    return codePoint < TypeWriter.EASTERN
        || !TypeWriter.drawn(codePoint)
        || KNOWN.computeIfAbsent(
            codePoint, c -> own().canDisplay(c) || LetterFontLoader.of(c).isPresent());
  }

  /** Not at the start of the class: where the disk is full for now, the next paper tries again. */
  private static Font own() {
    var known = own;
    if (known == null) {
      known = load();
      own = known;
    }
    return known;
  }

  private static Font load() {
    var path = "/reports/shared/fonts/SourceSans3-Regular.ttf";
    try (var in = Objects.requireNonNull(TypeWriter.class.getResourceAsStream(path), path)) {
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (FontFormatException | IOException e) {
      throw new IllegalStateException("The report font cannot be read: " + path, e);
    }
  }
}
