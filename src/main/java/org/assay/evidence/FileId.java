package org.assay.evidence;

import java.util.regex.Pattern;
import org.assay.platform.SecretToken;

/**
 * Under what a file is stored: 32 hexadecimal digits that say nothing of it, and that can be no
 * path.
 */
public record FileId(String value) {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

  public FileId {
    if (!isOne(value)) {
      throw new IllegalArgumentException("A file is stored under 32 hexadecimal digits");
    }
  }

  static boolean isOne(String text) {
    return FORM.matcher(text).matches();
  }

  static FileId fresh() {
    return new FileId(SecretToken.name());
  }
}
