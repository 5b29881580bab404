package org.assay.desk.settings;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.assay.platform.form.FormInput;

/** Reads the settings as somebody typed them. */
final class SettingForm {
  private static final int LONGEST = 4000;
  private static final int LONGEST_LINE = 300;
  private static final int LONGEST_NAME = 80;

  /** Of white words on a colour (WCAG 2.2, success criterion 1.4.3). */
  private static final double LEAST_CONTRAST = 4.5;

  private SettingForm() {}

  static Map<Setting, String> read(FormInput form) {
    var values = new EnumMap<Setting, String>(Setting.class);
    for (var setting : Setting.values()) {
      var value = form.text(setting.key(), longest(setting.shape()));
      values.put(setting, value.isEmpty() ? "" : read(form, setting, value));
    }
    return values;
  }

  private static int longest(Setting.Shape shape) {
    return switch (shape) {
      case LINES -> LONGEST;
      case NAME -> LONGEST_NAME;
      case LINE, NUMBER, COLOUR -> LONGEST_LINE;
    };
  }

  private static String read(FormInput form, Setting setting, String value) {
    return switch (setting.shape()) {
      case LINE -> value;
      case NAME -> {
        if (value.contains("{") || value.contains("}")) {
          form.wrong(setting.label() + ": leave out { and }", setting.key());
        }
        yield value;
      }
      case LINES ->
          value
              .lines()
              .map(String::strip)
              .filter(it -> !it.isEmpty())
              .collect(Collectors.joining("\n"));
      case NUMBER -> {
        if (!value.matches("[1-9]\\d{0,3}")) {
          form.wrong(setting.label() + ": enter a whole number, for instance 48", setting.key());
        }
        yield value;
      }
      case COLOUR -> {
        if (!value.matches("#[0-9A-Fa-f]{6}")) {
          form.wrong("Enter the colour as # and six figures or letters", setting.key());
        } else if (contrast(value) < LEAST_CONTRAST) {
          form.wrong(
              "White words cannot be read on this colour. Choose a darker one", setting.key());
        }
        yield value;
      }
    };
  }

  private static double contrast(String colour) {
    double luminance = 0;
    double[] weights = {0.2126, 0.7152, 0.0722};
    for (int i = 0; i < weights.length; i++) {
      double part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
      luminance +=
          weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
    }
    return 1.05 / (luminance + 0.05);
  }
}
