package org.assay.evidence.check;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * The name of a file as it is shown and offered for download. It never becomes part of a path.
 *
 * @param stem without the dot and the extension
 * @param extension as typed, without the dot; empty when there is none
 */
public record FileName(String stem, String extension) {
  private static final int LONGEST = 120;
  private static final int LONGEST_EXTENSION = 20;
  private static final Pattern FOLDERS = Pattern.compile(".*[/\\\\]", Pattern.DOTALL);

  /**
   * Control characters, and those that turn the direction of writing so that exe looks like fdp.
   */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}]");

  private static final Pattern UNFIT = Pattern.compile("[<>:\"|?*;%]");
  private static final Pattern DEVICE = Pattern.compile("(?i)(?:con|prn|aux|nul|com\\d|lpt\\d)");

  public static FileName of(String typed) {
    var name = FOLDERS.matcher(typed).replaceFirst("");
    name = UNSEEN.matcher(Normalizer.normalize(name, Normalizer.Form.NFC)).replaceAll("");
    name = UNFIT.matcher(name).replaceAll("_").strip().replaceAll("\\s+", " ");
    int dot = name.lastIndexOf('.');
    return dot < 0
        ? new FileName(stem(name), "")
        : new FileName(stem(name.substring(0, dot)), extension(name.substring(dot + 1)));
  }

  /** As it came, cleaned. */
  public String typed() {
    return extension.isEmpty() ? stem : stem + "." + extension;
  }

  /** With the extension of the type that was found, if it came without. */
  public String shown(EvidenceType type) {
    return stem + "." + (extension.isEmpty() ? type.extension() : extension);
  }

  private static String extension(String raw) {
    var extension = raw.strip();
    return extension.substring(0, Math.min(extension.length(), LONGEST_EXTENSION));
  }

  private static String stem(String raw) {
    var stem = raw.replaceAll("^[.\\s]+|[.\\s]+$", "");
    if (stem.length() > LONGEST) stem = stem.substring(0, stem.offsetByCodePoints(0, LONGEST / 2));
    if (stem.isEmpty()) return "file";
    return DEVICE.matcher(stem).matches() ? "_" + stem : stem;
  }
}
