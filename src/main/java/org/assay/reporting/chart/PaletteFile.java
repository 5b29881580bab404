package org.assay.reporting.chart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The colours of {@code reports/shared/palette.jrtx}, a JasperReports template of styles.
 *
 * @param text as the file stands
 */
public record PaletteFile(String text) {
  private static final String PATH = "/reports/shared/palette.jrtx";

  /** A style with all that is in it, up to the next. */
  private static final Pattern STYLE =
      Pattern.compile("<style name=\"(\\w+)\"((?:(?!<style ).)*)", Pattern.DOTALL);

  private static final Pattern COLOUR = Pattern.compile("[Cc]olor=\"(#[0-9A-Fa-f]{6})\"");

  /** The palette of the service itself. */
  public static PaletteFile ours() {
    try (var in = Objects.requireNonNull(PaletteFile.class.getResourceAsStream(PATH), PATH)) {
      return new PaletteFile(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("The palette of the reports cannot be read", e);
    }
  }

  /**
   * @param style by name
   * @throws IllegalStateException when there is no such style, or it names no colour
   */
  public Colour colour(String style) {
    var colour = colours().get(style);
    if (colour == null) {
      throw new IllegalStateException("The palette has no colour " + style);
    }
    return colour;
  }

  /**
   * The same with a partnership's own colour for headings and rules, and tints of it behind words.
   */
  public PaletteFile with(Colour accent) {
    return new PaletteFile(
        text.replace(colour("Accent").hex(), accent.hex())
            .replace(colour("AccentPale").hex(), accent.tint(0.13).hex())
            .replace(colour("Panel").hex(), accent.tint(0.07).hex()));
  }

  private Map<String, Colour> colours() {
    var colours = new HashMap<String, Colour>();
    var styles = STYLE.matcher(text);
    while (styles.find()) {
      var colour = COLOUR.matcher(styles.group(2));
      if (colour.find()) {
        colours.put(styles.group(1), Colour.of(colour.group(1)));
      }
    }
    return colours;
  }
}
